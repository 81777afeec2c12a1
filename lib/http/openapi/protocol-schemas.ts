import * as z from "zod";
import { generationErrorSchema } from "@/lib/domain/generation";

/** What OpenAI calls an ImagesResponse, with our extensions. */
export const imagesResponseSchema = z.object({
  created: z.int().describe("Seconds since the epoch."),
  data: z.array(
    z.object({
      b64_json: z.string().optional(),
      url: z.string().optional().describe("Signed, good for at least seven days."),
      revised_prompt: z.string().describe("The prompt the model got."),
      id: z.string().describe("Extension."),
      seed: z.int().nullable().describe("Extension."),
    }),
  ),
  background: z.string(),
  quality: z.string(),
  output_format: z.string(),
  size: z.string(),
  usage: z.looseObject({
    input_tokens: z.int(),
    output_tokens: z.int(),
    total_tokens: z.int(),
    neurons: z.number().describe("Extension. What it cost."),
  }),
  partial_error: generationErrorSchema
    .optional()
    .describe("Extension. Why there are fewer pictures than asked for."),
});

export const openAiModelSchema = z.looseObject({
  id: z.string(),
  object: z.literal("model"),
  created: z.int(),
  owned_by: z.string(),
});

export const openAiModelListSchema = z.object({
  object: z.literal("list"),
  data: z.array(openAiModelSchema),
});

export const chatCompletionReplySchema = z.object({
  id: z.string(),
  object: z.literal("chat.completion"),
  created: z.int(),
  model: z.string(),
  choices: z.array(
    z.looseObject({
      index: z.int(),
      message: z.looseObject({
        role: z.literal("assistant"),
        content: z.string().describe("The pictures as markdown."),
        images: z.array(
          z.object({ index: z.int(), type: z.string(), image_url: z.object({ url: z.string() }) }),
        ),
      }),
      finish_reason: z.string(),
    }),
  ),
  usage: z.looseObject({ total_tokens: z.int() }),
});

export const fluxRemixImageSchema = z.object({
  prompt: z.string(),
  translatedPrompt: z.string(),
  image: z.string().describe("base64."),
});

export const fluxRemixModelsSchema = z.object({
  models: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      path: z.string(),
      vendor: z.string(),
      default: z.boolean(),
    }),
  ),
});

export const sdapiPicturesSchema = z.object({
  images: z.array(z.string().describe("base64.")),
  parameters: z.looseObject({}),
  info: z.string().describe("A JSON text about what was painted."),
});

export const sdapiPngInfoSchema = z.object({
  info: z.string(),
  items: z.looseObject({}),
  parameters: z.looseObject({}),
});

export const sdapiProgressSchema = z.object({
  progress: z.number(),
  eta_relative: z.number(),
  state: z.looseObject({}),
  current_image: z.null(),
  textinfo: z.null(),
});

export const sdapiOptionsSchema = z.looseObject({ sd_model_checkpoint: z.string() });
export const sdapiListSchema = z.union([z.array(z.looseObject({})), z.looseObject({})]);

/** What MCP's clients post. */
export const rpcRequestSchema = z.looseObject({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.int()]).optional(),
  method: z.string().optional(),
  params: z.looseObject({}).optional(),
});

const rpcAnswerSchema = z.looseObject({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.int(), z.null()]),
});
export const rpcReplySchema = z.union([rpcAnswerSchema, z.array(rpcAnswerSchema)]);
