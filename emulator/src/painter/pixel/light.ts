/** One pass of a running mean along rows, written transposed, so that two passes blur both ways. */
function boxPass(from: Float32Array, to: Float32Array, width: number, height: number, radius: number): void {
  const scale = 1 / (radius * 2 + 1);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = -radius; x <= radius; x++) sum += from[y * width + Math.min(width - 1, Math.max(0, x))] ?? 0;
    for (let x = 0; x < width; x++) {
      to[x * height + y] = sum * scale;
      const enter = from[y * width + Math.min(width - 1, x + radius + 1)] ?? 0;
      const leave = from[y * width + Math.max(0, x - radius)] ?? 0;
      sum += enter - leave;
    }
  }
}

/** Blurs a plane, close to a Gaussian. */
export function blurPlane(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  let current = plane;
  for (let round = 0; round < 2; round++) {
    const turned = new Float32Array(plane.length);
    const back = new Float32Array(plane.length);
    boxPass(current, turned, width, height, radius);
    boxPass(turned, back, height, width, radius);
    current = back;
  }
  return current;
}

/** The picture's bright parts plus the light layer, blurred and screened over the picture. In place. */
export function addGlow(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  lights: Uint8Array | undefined,
  bloom: number,
): void {
  const scale = 4;
  const w = Math.ceil(width / scale);
  const h = Math.ceil(height / scale);
  const planes = [0, 1, 2].map((channel) =>
    brightPlane(canvas, width, height, lights, w, h, scale, channel, bloom),
  );
  const wide = Math.max(2, Math.round(Math.min(w, h) * 0.035));
  const narrow = Math.max(1, Math.round(Math.min(w, h) * 0.009));
  const glows = planes.map((plane) => {
    const halo = blurPlane(plane, w, h, wide);
    const core = blurPlane(plane, w, h, narrow);
    for (let at = 0; at < core.length; at++) core[at] = (core[at] ?? 0) * 0.5 + (halo[at] ?? 0) * 0.9;
    return core;
  });
  for (let y = 0; y < height; y++) {
    const gy = Math.min(h - 1.001, Math.max(0, (y + 0.5) / scale - 0.5));
    const row = Math.floor(gy);
    const fy = gy - row;
    for (let x = 0; x < width; x++) {
      const gx = Math.min(w - 1.001, Math.max(0, (x + 0.5) / scale - 0.5));
      const column = Math.floor(gx);
      const fx = gx - column;
      const from = row * w + column;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const plane = glows[channel];
        if (!plane) continue;
        const upper = (plane[from] ?? 0) * (1 - fx) + (plane[from + 1] ?? 0) * fx;
        const lower = (plane[from + w] ?? 0) * (1 - fx) + (plane[from + w + 1] ?? 0) * fx;
        const glow = Math.min(255, upper * (1 - fy) + lower * fy);
        const value = canvas[at + channel] ?? 0;
        canvas[at + channel] = 255 - ((255 - value) * (255 - glow)) / 255;
      }
    }
  }
}

function brightPlane(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  lights: Uint8Array | undefined,
  w: number,
  h: number,
  scale: number,
  channel: number,
  bloom: number,
): Float32Array {
  const plane = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const at = (Math.min(height - 1, y * scale + 1) * width + Math.min(width - 1, x * scale + 1)) * 4;
      const brightest = Math.max(canvas[at] ?? 0, canvas[at + 1] ?? 0, canvas[at + 2] ?? 0);
      const over = Math.max(0, brightest - 190) / 65;
      const lamp = lights ? (lights[(y * w + x) * 4 + channel] ?? 0) : 0;
      plane[y * w + x] = (canvas[at + channel] ?? 0) * over * bloom + lamp;
    }
  }
  return plane;
}
