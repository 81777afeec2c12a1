import type { PictorError } from "@/lib/domain/errors";
import { errorSentence } from "../error-sentence";
import type { Era } from "./protocol-era";

/** One piece of what a tool answers. */
export type ToolContent =
  | { readonly type: "text"; readonly text: string }
  /** `data` is base64. */
  | { readonly type: "image"; readonly data: string; readonly mimeType: string }
  | {
      readonly type: "resource_link";
      readonly uri: string;
      readonly name: string;
      readonly title: string;
      readonly mimeType: string;
    };

export interface ToolResult {
  readonly content: readonly ToolContent[];
  /** The same for programs. */
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly isError?: boolean;
}

/** A tool's failure is a result, so that the model that called reads why and can try something else. */
export function failedResult({ code, message, hint, details }: PictorError): ToolResult {
  const fields = details
    .map(({ path, message: text }) => `\n- ${path === "" ? "arguments" : path}: ${text}`)
    .join("");
  return {
    content: [{ type: "text", text: `${errorSentence({ message, hint })}${fields}` }],
    structuredContent: { error: { code, message, hint, details } },
    isError: true,
  };
}

/** The members of a result as JSON text without braces. Pictures are put in as they are: base64 needs no escaping. */
export function toolResultText(
  { content, structuredContent, isError = false }: ToolResult,
  era: Era,
): string {
  const shown = era.hasStructure ? content : content.filter(({ type }) => type !== "resource_link");
  const structure =
    era.hasStructure && structuredContent ? `"structuredContent":${JSON.stringify(structuredContent)},` : "";
  return `"content":[${shown.map(contentText).join(",")}],${structure}"isError":${isError}`;
}

function contentText(content: ToolContent): string {
  if (content.type !== "image") return JSON.stringify(content);
  const { data, mimeType } = content;
  return `{"type":"image","data":"${data}","mimeType":${JSON.stringify(mimeType)},"annotations":{"audience":["user"]}}`;
}
