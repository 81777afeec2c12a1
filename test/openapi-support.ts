import * as z from "zod";
import { OPENAPI_TEXT } from "@/lib/http/openapi/openapi-document.generated";

/** What the document says of a reply. */
interface DocumentedReply {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
export interface DocumentedOperation {
  readonly operationId: string;
  readonly "x-surface": string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly schema: Readonly<Record<string, unknown>>;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly schema?: Readonly<Record<string, unknown>>; readonly example?: unknown }>
    >;
  };
  readonly responses: Readonly<Record<string, DocumentedReply>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export const openApi: Document = JSON.parse(OPENAPI_TEXT);

/** Every documented operation with its address. */
export const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/**
 * What is wrong with a reply, by what the document says of its status, media type and fields; null: nothing. The reply
 * can still be read afterwards; only what is JSON, or should be empty, is read here.
 */
export async function faultOf(operation: DocumentedOperation, response: Response): Promise<string | null> {
  const documented = operation.responses[String(response.status)];
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? "";
  // Over HTTP an empty body is a stream too.
  const isRead = /[/+]json$/.test(mediaType) || !documented?.content;
  const text = isRead ? await response.clone().text() : "";
  const told = text.slice(0, 400);
  if (!documented) return `${response.status} is not documented: ${told}`;
  if (response.body === null) return null;
  if (!documented.content) return text === "" ? null : `${response.status} has a body: ${told}`;
  const form = Object.entries(documented.content).find(([range]) =>
    range.endsWith("/*") ? mediaType.startsWith(range.slice(0, -1)) : range === mediaType,
  );
  if (!form) return `${response.status} comes as "${mediaType}": ${told}`;
  const [, { schema }] = form;
  if (!schema || text === "") return null;
  const parsed = validator(schema).safeParse(JSON.parse(text));
  if (parsed.success) return null;
  return `${response.status} does not fit: ${JSON.stringify(parsed.error.issues).slice(0, 600)} in ${told}`;
}

const validators = new WeakMap<object, z.ZodType>();

function validator(schema: object): z.ZodType {
  const known = validators.get(schema);
  if (known) return known;
  const text = JSON.stringify({ ...schema, $defs: openApi.components.schemas });
  const made = z.fromJSONSchema(JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")));
  validators.set(schema, made);
  return made;
}
