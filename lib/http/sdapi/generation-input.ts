import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { type GenerationRequest, generationRequestSchema } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import type { Catalogue } from "@/lib/domain/model";
import { editingRequest } from "../editing-request";
import { findCheckpoint } from "./checkpoint";
import { clamp, clampCount, lenientNumber } from "./lenient-number";

const picture = z.string().max(LIMITS.maxBodyBytes);

/**
 * The body of POST /sdapi/v1/txt2img: what this server can do of it. Everything else (samplers, highres fix, scripts,
 * face restoration ...) is accepted and ignored.
 */
export const txt2imgSchema = z.object({
  prompt: generationRequestSchema.shape.prompt,
  negative_prompt: z.string().max(LIMITS.maxPromptLength).nullish(),
  width: lenientNumber.describe("Pixels."),
  height: lenientNumber.describe("Pixels."),
  steps: lenientNumber,
  cfg_scale: lenientNumber,
  seed: lenientNumber.describe("-1 or absent: picked."),
  batch_size: lenientNumber.describe("batch_size times n_iter pictures, at most 8."),
  n_iter: lenientNumber,
  sampler_name: z.string().max(200).nullish(),
  sampler_index: z.string().max(200).nullish(),
  override_settings: z
    .object({ sd_model_checkpoint: z.string().max(300).nullish() })
    .nullish()
    .describe("sd_model_checkpoint chooses the model for this request."),
});
export type Txt2Img = z.infer<typeof txt2imgSchema>;

/** The body of POST /sdapi/v1/img2img. */
export const img2imgSchema = txt2imgSchema.extend({
  init_images: z
    .array(picture.min(1))
    .min(1)
    .max(16)
    .describe("base64 or data URIs; the first ones are used."),
  mask: picture.nullish().describe("White where the picture is repainted."),
  inpainting_mask_invert: lenientNumber,
  denoising_strength: lenientNumber.describe("How much the picture changes, 0 to 1; 0.75 if absent."),
});
export type Img2Img = z.infer<typeof img2imgSchema>;

const DENOISING_STRENGTH = 0.75;
/** What AUTOMATIC1111 loads beside the model; the rest of the prompt does not depend on it. */
const EXTRA_NETWORK = /<(?:lora|lyco|hypernet):[^<>]*>/gi;

/** `chosen` is the checkpoint picked with POST options; null: none. Throws PictorError model_not_found. */
export function toTxt2ImgRequest(
  body: Txt2Img,
  chosen: string | null,
  catalogue: Catalogue,
): GenerationRequest {
  const { width, height } = body;
  const bare = body.prompt.replace(EXTRA_NETWORK, "").trim();
  const seed = body.seed === undefined || body.seed < 0 ? undefined : Math.round(body.seed);
  return {
    prompt: bare === "" ? body.prompt : bare,
    negativePrompt: body.negative_prompt?.trim() || undefined,
    model: modelOf(body, chosen, catalogue),
    width: clampCount(width, 8192),
    height: clampCount(height, 8192),
    steps: clampCount(body.steps, 1000),
    guidanceScale: clamp(body.cfg_scale, 0, 100),
    seed: seed === undefined ? undefined : seed % (LIMITS.maxSeed + 1),
    count: countOf(body),
  };
}

/** Throws PictorError model_not_found, invalid_request, invalid_image. */
export function toImg2ImgRequest(
  body: Img2Img,
  chosen: string | null,
  catalogue: Catalogue,
): GenerationRequest {
  if (body.mask && body.inpainting_mask_invert === 1) {
    throw new PictorError("invalid_request", {
      message: "Inverted masks are not read.",
      hint: "Send a mask that is white where the picture shall be repainted, and inpainting_mask_invert 0.",
      details: [{ path: "inpainting_mask_invert", message: "expected 0" }],
    });
  }
  const request = toTxt2ImgRequest(body, chosen, catalogue);
  // A model picked for every request cannot know that this one starts from a picture; one named in it should.
  const isNamed = Boolean(body.override_settings?.sd_model_checkpoint);
  const editing = editingRequest(catalogue, {
    model: request.model,
    isChoiceFree: !isNamed,
    inputImages: body.init_images.slice(0, LIMITS.maxInputImages),
    mask: body.mask || undefined,
    strength: clamp(body.denoising_strength, 0, 1) ?? DENOISING_STRENGTH,
  });
  return { ...request, ...editing };
}

/** How many pictures a request asks for: batches times pictures a batch. */
export function countOf(body: Txt2Img): number {
  const wanted = Math.max(1, Math.round(body.batch_size ?? 1)) * Math.max(1, Math.round(body.n_iter ?? 1));
  return clamp(wanted, 1, LIMITS.maxCount) ?? 1;
}

function modelOf(body: Txt2Img, chosen: string | null, catalogue: Catalogue): string | undefined {
  const named = body.override_settings?.sd_model_checkpoint;
  return named ? findCheckpoint(catalogue, named) : (chosen ?? undefined);
}
