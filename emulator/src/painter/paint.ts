import { addSubjects, composeScene, finish } from "./compose-scene.ts";
import { followImage, repaintMasked } from "./edit-image.ts";
import type { PixelBuffer } from "./pixel-buffer.ts";

/** A picture in memory: straight RGBA, row by row from the top left. */
export type Pixels = PixelBuffer;

/** What to paint. The same request always gives the same pixels. */
export interface PaintRequest {
  /** English. */
  prompt: string;
  negativePrompt?: string;
  seed: number;
  /** Pixels. */
  width: number;
  height: number;
  /** 0..1, the share of the model's maximum steps: more steps, more detail and finish. */
  quality: number;
  /** 0..1: more is stronger in saturation and contrast. */
  guidance: number;
  /** Such as "@cf/black-forest-labs/flux-1-schnell": each model has a look of its own. */
  model: string;
  inputImage?: Pixels;
  /** White and opaque is repainted, anything else kept. */
  mask?: Pixels;
  /** 0 (keep the input image) .. 1 (ignore it). */
  strength?: number;
}

/** Without a word on strength an input image leads and the prompt recolours it. */
const defaultStrength = 0.6;

/** "Add a boat": then what the prompt names is drawn into the input image. */
const asksToAdd = /\b(add|put|place|insert)\b/i;

/** Paints a request. Deterministic; takes about half a second a megapixel, up to a second and a half in the brush styles. */
export async function paint(request: PaintRequest): Promise<Pixels> {
  const { inputImage, mask } = request;
  const painted = await composeScene(request);
  const strength = Math.min(1, Math.max(0, request.strength ?? (mask ? 1 : defaultStrength)));
  const picture = inputImage && strength < 1 ? followImage(painted, inputImage, strength) : painted;
  if (picture !== painted && asksToAdd.test(request.prompt)) await addSubjects(picture, request);
  await finish(picture, request);
  return inputImage && mask ? repaintMasked(picture, inputImage, mask) : picture;
}
