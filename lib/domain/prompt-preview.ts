import * as z from "zod";
import { generationRequestSchema } from "./generation";
import { LIMITS } from "./limits";

/** What POST /api/v1/prompt takes: the part of a generation that decides its final prompt. */
export const promptPreviewRequestSchema = generationRequestSchema
  .pick({
    prompt: true,
    negativePrompt: true,
    model: true,
    translate: true,
    enhance: true,
    style: true,
    seed: true,
  })
  .extend({
    refresh: z
      .boolean()
      .optional()
      .describe("true: ask the language models again, even where an answer is known."),
  });
export type PromptPreviewRequest = z.infer<typeof promptPreviewRequestSchema>;

/** What POST /api/v1/describe takes. */
export const describeRequestSchema = z.strictObject({
  image: z
    .string()
    .min(1)
    .max(LIMITS.maxBodyBytes)
    .describe("A JPEG, PNG or WebP picture: base64, data URI or an image id of the library."),
  length: z.enum(["short", "normal", "long"]).default("normal").describe("How much to say."),
});
export type DescribeRequest = z.infer<typeof describeRequestSchema>;
