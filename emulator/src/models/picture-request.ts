import { failureOfCode } from "../ai-failure.ts";
import { fromBase64 } from "../base64.ts";
import { decodeImage } from "../codec/codec.ts";
import { checkInput, isRecord } from "../input-schema.ts";
import type { PixelBuffer } from "../painter/pixel-buffer.ts";
import type { ImageModel } from "./image-models.ts";
import { readMultipart } from "./multipart-input.ts";

/** A picture as a model understood its input: everything defaulted, sizes settled, images decoded. */
export interface PictureRequest {
  prompt: string;
  negativePrompt: string | undefined;
  width: number;
  height: number;
  steps: number;
  /** In the model's own scale. */
  guidance: number;
  seed: number | undefined;
  strength: number;
  inputImages: PixelBuffer[];
  mask: PixelBuffer | undefined;
}

/**
 * Reads and checks an image model's input.
 * @throws AiFailure 5006, 3030, 8001, 8006 or 3043 as the real model refuses it
 */
export async function readPictureRequest(model: ImageModel, input: unknown): Promise<PictureRequest> {
  checkInput(model.schema, input);
  if (!isRecord(input)) throw failureOfCode(8001);
  if (model.transport === "multipart") return readMultipart(model, input);
  const request: PictureRequest = {
    prompt: readText(input.prompt) ?? "",
    negativePrompt: readText(input.negative_prompt),
    width: readSize(input.width, model.defaultWidth),
    height: readSize(input.height, model.defaultHeight),
    steps: readNumber(input.num_steps) ?? readNumber(input.steps) ?? model.defaultSteps,
    guidance: readNumber(input.guidance) ?? model.guidance.default,
    seed: readNumber(input.seed),
    strength: readNumber(input.strength) ?? 1,
    inputImages: [],
    mask: undefined,
  };
  checkSize(request.width, request.height);
  await readImages(model, input, request);
  return request;
}

/**
 * Sizes are made of latent cells of 8 pixels.
 * @throws AiFailure 3030
 */
export function checkSize(width: number, height: number): void {
  if (width % 8 !== 0 || height % 8 !== 0) {
    throw failureOfCode(
      3030,
      `\`height\` and \`width\` have to be divisible by 8 but are ${height} and ${width}.`,
    );
  }
}

/** Zero asks for the default, as where the schema's minimum is 0. */
function readSize(value: unknown, fallback: number): number {
  const size = readNumber(value);
  return size === undefined || size === 0 ? fallback : size;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

async function readImages(
  model: ImageModel,
  input: Readonly<Record<string, unknown>>,
  request: PictureRequest,
): Promise<void> {
  if (model.imageInput === "none") return;
  const image =
    imageBytes(input.image) ??
    (typeof input.image_b64 === "string" ? fromBase64(input.image_b64) : undefined);
  const mask = imageBytes(input.mask);
  if (model.imageInput === "refused") {
    if (image || mask) throw failureOfCode(3030, "This model does not take an image or a mask as input.");
    return;
  }
  if (!image) throw failureOfCode(3030, "Missing image tensor: this model needs `image` or `image_b64`.");
  request.inputImages.push(await decodeInput(image, "image"));
  if (mask) request.mask = await decodeInput(mask, "mask");
}

function imageBytes(value: unknown): Uint8Array | undefined {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return Uint8Array.from(value, (item) => (typeof item === "number" ? item : 0));
}

/** @throws AiFailure 3030 when the bytes are not a picture */
export async function decodeInput(bytes: Uint8Array, field: string): Promise<PixelBuffer> {
  try {
    return await decodeImage(bytes);
  } catch {
    throw failureOfCode(3030, `Cannot identify image file in \`${field}\`.`);
  }
}
