import { Buffer } from "node:buffer";
import { PictorError } from "@/lib/domain/errors";
import type { GenerationRequest } from "@/lib/domain/generation";
import type { Catalogue } from "@/lib/domain/model";
import { chooseEditingModel } from "./openai/choose-model";
import type { Size } from "./openai/choose-size";
import { pictureSizeOfText } from "./openai/picture-size";
import { wholeMask } from "./openai/repaint-mask";

export interface EditingWish {
  /** The model named, or picked before; undefined: the default model. */
  readonly model: string | undefined;
  /** true: another model may be taken where this one does not start from pictures. */
  readonly isChoiceFree: boolean;
  /** base64, data URIs or ids of the library; at least one. */
  readonly inputImages: readonly string[];
  /** Their sizes where the caller knows them, in the same order; absent: read from the pictures. */
  readonly sizes?: readonly (Size | null)[];
  /** White where the picture is repainted. */
  readonly mask: string | undefined;
  /** 0 to 1; goes to models that have it. */
  readonly strength: number | undefined;
}

type Editing = Pick<GenerationRequest, "model" | "inputImages" | "mask" | "strength">;

/**
 * What a request that starts from pictures adds: a model that can, and a mask where the model needs one. Throws
 * PictorError model_not_found, invalid_request, invalid_image.
 */
export function editingRequest(catalogue: Catalogue, wish: EditingWish): Editing {
  const { inputImages, mask, strength } = wish;
  const sizes = wish.sizes ?? inputImages.map(pictureSizeOfText);
  const sources = { sizes, hasMask: mask !== undefined };
  const model = chooseEditingModel(catalogue, usableName(catalogue, wish), sources);
  const size = sizes[0];
  const needsMask = model.mask !== null && mask === undefined;
  return {
    model: model.id,
    inputImages: [...inputImages],
    // What a model that repaints does without a mask is not documented.
    mask: needsMask && size ? encodedMask(size, model.mask?.maxSide ?? 0) : mask,
    strength: model.parameters.strength ? strength : undefined,
  };
}

function usableName(catalogue: Catalogue, { model, isChoiceFree, mask }: EditingWish): string | undefined {
  if (!isChoiceFree || model === undefined) return model;
  const wanted = catalogue.models.find(({ id }) => id === model) ?? catalogue.customIds.get(model);
  const can = wanted && wanted.inputImages !== null && (mask === undefined || wanted.mask !== null);
  return can ? model : undefined;
}

function encodedMask(size: Size, maxSide: number): string {
  if (Math.max(size.width, size.height) > maxSide) {
    throw new PictorError("invalid_image", {
      message: `The picture is ${size.width}x${size.height} pixels; at most ${maxSide} a side are taken.`,
      hint: `Resize it to ${maxSide} pixels or less and send it again.`,
    });
  }
  return Buffer.from(wholeMask(size)).toString("base64");
}
