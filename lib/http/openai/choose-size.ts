import type { ModelSpec } from "@/lib/domain/model";
import type { PictureFields } from "./image-fields";

/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size a request asks for: `size`, else `width` and `height`, else `aspect_ratio`, else the shape of the picture it
 * starts from. A ratio and a shape are filled with as many pixels as the model paints by default. {}: the model's own size.
 */
export function chooseSize(
  fields: PictureFields,
  model: ModelSpec,
  source: Size | null = null,
): Partial<Size> {
  const asked = readPair(fields.size, /[x*×]/i);
  if (asked) return asked;
  if (fields.width !== undefined || fields.height !== undefined) {
    return {
      ...(fields.width !== undefined && { width: fields.width }),
      ...(fields.height !== undefined && { height: fields.height }),
    };
  }
  const shape = readPair(fields.aspect_ratio, ":") ?? source;
  const { width, height } = model.parameters;
  if (!shape || !width || !height) return {};
  const scale = Math.sqrt((width.default * height.default) / (shape.width * shape.height));
  // Whole blocks here, so that the fitted numbers are not told as a change of what was asked.
  const block = Math.max(width.multipleOf ?? 1, height.multipleOf ?? 1);
  const side = (length: number) => Math.max(block, Math.round((length * scale) / block) * block);
  return { width: side(shape.width), height: side(shape.height) };
}

/** null: "auto" or nothing. */
function readPair(text: string | undefined, separator: string | RegExp): Size | null {
  const [width, height] = text?.split(separator).map(Number) ?? [];
  return width && height ? { width, height } : null;
}
