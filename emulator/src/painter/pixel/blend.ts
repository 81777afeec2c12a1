import { blurPlane } from "./light.ts";

/** Draws premultiplied RGBA `layer` over opaque `canvas`, in place. */
export function drawOver(canvas: Uint8ClampedArray, layer: Uint8Array): void {
  for (let at = 0; at < canvas.length; at += 4) {
    const alpha = layer[at + 3] ?? 0;
    if (alpha === 0) continue;
    const rest = 255 - alpha;
    canvas[at] = (layer[at] ?? 0) + ((canvas[at] ?? 0) * rest) / 255;
    canvas[at + 1] = (layer[at + 1] ?? 0) + ((canvas[at + 1] ?? 0) * rest) / 255;
    canvas[at + 2] = (layer[at + 2] ?? 0) + ((canvas[at + 2] ?? 0) * rest) / 255;
  }
}

/** Darkens the canvas where a sheet of paper (the layer) would throw its soft shadow, falling down and to the right. */
export function castShadow(
  canvas: Uint8ClampedArray,
  layer: Uint8Array,
  width: number,
  height: number,
): void {
  const scale = 4;
  const w = Math.ceil(width / scale);
  const h = Math.ceil(height / scale);
  const plane = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++)
      plane[y * w + x] =
        layer[(Math.min(height - 1, y * scale) * width + Math.min(width - 1, x * scale)) * 4 + 3] ?? 0;
  }
  const radius = Math.max(1, Math.round(Math.min(w, h) / 90));
  const soft = blurPlane(plane, w, h, radius);
  const shift = Math.round(radius * 0.9);
  for (let y = 0; y < height; y++) {
    const row = Math.max(0, Math.min(h - 1, Math.floor(y / scale) + shift)) * w;
    for (let x = 0; x < width; x++) {
      const shadow = soft[row + Math.max(0, Math.min(w - 1, Math.floor(x / scale) - shift))] ?? 0;
      if (shadow < 2) continue;
      const keep = 1 - (shadow / 255) * 0.5;
      const at = (y * width + x) * 4;
      canvas[at] = (canvas[at] ?? 0) * keep;
      canvas[at + 1] = (canvas[at + 1] ?? 0) * keep;
      canvas[at + 2] = (canvas[at + 2] ?? 0) * (keep * 0.96 + 0.04);
    }
  }
}
