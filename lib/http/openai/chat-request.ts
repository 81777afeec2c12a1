import * as z from "zod";
import type { GenerationRequest } from "@/lib/domain/generation";
import type { Catalogue } from "@/lib/domain/model";
import { readPromptDirectives } from "@/lib/domain/prompt-directives";
import { resolveModel } from "@/lib/domain/resolve-model";
import { lastUserPrompt } from "../flux-remix/chat-image-request";
import { leavesChoice } from "./choose-model";
import { imageRouteFields, pictureFields, withAliases } from "./image-fields";
import { toEdit, toGeneration } from "./image-requests";
import type { SourcePicture } from "./read-edit-form";

const contentPart = z.object({
  type: z.string(),
  text: z.string().optional(),
  image_url: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});
const message = z.object({
  role: z.string(),
  content: z.union([z.string(), z.array(contentPart)]).nullish(),
});

/** The body of POST /v1/chat/completions. What steers a language model is left out, not refused. */
export const chatCompletionSchema = withAliases(
  z.object({
    ...pictureFields,
    messages: z.array(message).min(1).max(1000).describe("The last one of the user's is the prompt."),
    stream: imageRouteFields.stream,
    stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
    image_config: z
      .object({ aspect_ratio: pictureFields.aspect_ratio })
      .nullish()
      .describe("Extension. The same as aspect_ratio."),
  }),
);
export type ChatCompletionRequest = z.infer<typeof chatCompletionSchema>;

/** A picture in a message: where it came in, for errors, and its address. */
export interface PictureAddress {
  readonly path: string;
  readonly url: string;
}

/** The pictures in the last user message. */
export function pictureAddresses({ messages }: ChatCompletionRequest): PictureAddress[] {
  const index = messages.findLastIndex(({ role }) => role === "user");
  const content = messages[index]?.content;
  if (!Array.isArray(content)) return [];
  return content.flatMap(({ type, image_url: image }, part) => {
    if (type !== "image_url" || image === undefined) return [];
    const url = typeof image === "string" ? image : image.url;
    return [{ path: `messages.${index}.content.${part}.image_url`, url }];
  });
}

/**
 * A conversation as a generation: the last user message is the prompt, its pictures are references where the model takes
 * any; else they are left out, which the generation's changes tell. Throws PictorError.
 */
export function toChatGeneration(
  body: ChatCompletionRequest,
  references: readonly SourcePicture[],
  catalogue: Catalogue,
): GenerationRequest {
  const { prompt, translate } = readPromptDirectives(lastUserPrompt(body.messages));
  const fields = {
    ...body,
    prompt,
    translate: body.translate ?? translate,
    aspect_ratio: body.aspect_ratio ?? body.image_config?.aspect_ratio,
  };
  const inputImages = references.map(({ text }) => text);
  if (inputImages.length === 0) return toGeneration(fields, catalogue);
  const takesPictures =
    leavesChoice(catalogue, body.model) || resolveModel(catalogue, body.model).inputImages !== null;
  if (!takesPictures) return { ...toGeneration(fields, catalogue), inputImages };
  return toEdit(fields, { fields, pictures: references, mask: null }, catalogue);
}
