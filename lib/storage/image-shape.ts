import type { ImageFilter } from "@/lib/domain/ports";

export type ImageShape = NonNullable<ImageFilter["shape"]>;

/** The shape the gallery filters by: square while the longer side is at most 5% longer than the other. */
export function imageShape(width: number, height: number): ImageShape {
  if (Math.max(width, height) <= Math.min(width, height) * 1.05) return "square";
  return width > height ? "landscape" : "portrait";
}
