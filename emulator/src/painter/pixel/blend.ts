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
