import * as z from "zod";
import { type GenerationRequest, generationRequestSchema } from "@/lib/domain/generation";
import { imageIdSchema } from "@/lib/domain/ids";
import { LIMITS } from "@/lib/domain/limits";
import { editingRequest } from "../editing-request";
import { generationContext } from "../native/generation-reply";
import { pictureSizeOfText } from "../openai/picture-size";
import { generationResult } from "./generation-result";
import { tooLargeNote } from "./too-large-note";
import { defineTool, type ToolContext } from "./tool";

const { shape } = generationRequestSchema;
/** More pictures than this do not fit into one answer. */
const MAX_COUNT = 4;

const common = {
  prompt: shape.prompt,
  negativePrompt: shape.negativePrompt,
  model: shape.model.describe("A model id from list_models; the default model if absent."),
  width: shape.width.describe(
    "Pixels. Pictures of up to 768x768 usually fit into the answer; larger ones may come as links. FLUX.2 can only change pictures of up to 511x511.",
  ),
  height: shape.height,
  steps: shape.steps,
  guidanceScale: shape.guidanceScale,
  seed: shape.seed,
  count: z.int().min(1).max(MAX_COUNT).optional().describe(`How many pictures, 1 to ${MAX_COUNT}.`),
};

export const generateImage = defineTool({
  name: "generate_image",
  title: "Generate a picture",
  description:
    "Makes pictures from a text in any language. Numbers a model cannot take are fitted; the answer says what changed.",
  scope: "generate",
  isReadOnly: false,
  schema: z.strictObject({
    ...common,
    enhance: shape.enhance.describe("on: a language model enriches the prompt first."),
  }),
  run: (input, context) => paint(input, context),
});

export const editImage = defineTool({
  name: "edit_image",
  title: "Change a picture",
  description:
    "Makes new pictures from given ones and a text that says what to change. Without a model, one that can is chosen: " +
    "FLUX.2 for pictures of up to 511x511, one that repaints for larger ones.",
  scope: "generate",
  isReadOnly: false,
  schema: z.strictObject({
    ...common,
    images: z
      .array(z.string().min(1).max(LIMITS.maxBodyBytes))
      .min(1)
      .max(LIMITS.maxInputImages)
      .describe("Ids of pictures made here (img_...), base64, or data URIs of JPEG, PNG or WebP."),
    mask: shape.mask,
    strength: shape.strength,
  }),
  run: async ({ images, mask, strength, ...rest }, context) => {
    const { catalogue } = context.call.services;
    const sizes = await Promise.all(images.map((image) => sizeOf(image, context)));
    const editing = editingRequest(catalogue, {
      model: rest.model,
      isChoiceFree: false,
      inputImages: images,
      sizes,
      mask,
      strength,
    });
    const note = tooLargeNote(catalogue, rest.model, { sizes, hasMask: mask !== undefined });
    return paint({ ...rest, ...editing }, context, note);
  },
});

async function paint(
  request: GenerationRequest,
  { call, useCases, signal, onEvent }: ToolContext,
  note: string | null = null,
) {
  const context = { ...generationContext(call, "mcp"), signal, ...(onEvent && { onEvent }) };
  return generationResult(call, await useCases.createGeneration(call.services, request, context), note);
}

/** null: not known here; whoever loads the picture says what is wrong with it. */
async function sizeOf(image: string, { call }: ToolContext) {
  const id = imageIdSchema.safeParse(image);
  return id.success
    ? ((await call.services.library?.images.find(id.data)) ?? null)
    : pictureSizeOfText(image);
}
