import { PictorError } from "@/lib/domain/errors";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import type { Size } from "./choose-size";
import { grayPng } from "./gray-png";
import { readPngAlpha, UnreadablePng } from "./png-alpha";

/** Largest mask that is converted, pixels a side. */
const MAX_SIDE = 2048;

/**
 * Turns OpenAI's mask (a PNG, transparent where the picture is repainted) into the models' (white where it is).
 * A mask without transparency is taken as one of the models' kind already. Throws PictorError invalid_image.
 */
export function repaintMask(mask: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (sniffMediaType(mask) !== "image/png") return mask;
  try {
    const plane = readPngAlpha(mask, MAX_SIDE);
    if (plane === null || plane.alpha.every((value) => value === 255)) return mask;
    return grayPng(
      plane,
      plane.alpha.map((value) => 255 - value),
    );
  } catch (cause) {
    if (!(cause instanceof UnreadablePng)) throw cause;
    throw new PictorError("invalid_image", {
      message: `The mask cannot be read: ${cause.message}.`,
      hint: "Send a PNG with 8-bit RGBA, transparent where the picture shall be repainted.",
      details: [{ path: "mask", message: cause.message }],
      cause,
    });
  }
}

/** The mask that has a whole picture repainted. */
export function wholeMask({ width, height }: Size): Uint8Array<ArrayBuffer> {
  return grayPng({ width, height }, new Uint8Array(width * height).fill(255));
}
