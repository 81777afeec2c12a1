import type { PixelBuffer } from "../painter/pixel-buffer.ts";

/** Several reference images side by side in one picture as large as the first, so that each of them has a say. */
export function combineReferences(images: readonly PixelBuffer[]): PixelBuffer | undefined {
  const [first] = images;
  if (!first || images.length === 1) return first;
  const { width, height } = first;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = (x * images.length) / width;
      const source = images[Math.floor(column)] ?? first;
      const fromX = Math.floor((column % 1) * source.width);
      const fromY = Math.floor((y * source.height) / height);
      const from = (fromY * source.width + fromX) * 4;
      rgba.set(source.rgba.subarray(from, from + 4), (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}
