import { crc32, deflateSync } from "node:zlib";

/** PNG's filter types. */
export type PngFilter = 0 | 1 | 2 | 3 | 4;

/** A red PNG of 8-bit RGBA with the given alpha (one byte a pixel), each row under the same filter. */
export function rgbaPng(
  { width, height }: { readonly width: number; readonly height: number },
  alpha: Uint8Array,
  filter: PngFilter = 4,
): Uint8Array<ArrayBuffer> {
  const stride = width * 4;
  const raw = new Uint8Array(stride * height);
  for (let pixel = 0; pixel < width * height; pixel++)
    raw.set([200, pixel & 255, 30, alpha[pixel] ?? 255], pixel * 4);
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? (raw[y * stride + x - 4] ?? 0) : 0;
      const above = y > 0 ? (raw[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (raw[(y - 1) * stride + x - 4] ?? 0) : 0;
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)][filter] ?? 0;
      rows[y * (stride + 1) + 1 + x] = (raw[y * stride + x] ?? 0) - guess;
    }
  }
  const header = new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", new Uint8Array(0))];
  return Uint8Array.from([...signature, ...parts.flatMap((part) => [...part])]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(body.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, body.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(body, 8);
  view.setUint32(body.length + 8, crc32(whole.subarray(4, body.length + 8)));
  return whole;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const candidates = [left, above, corner];
  const distances = candidates.map((value) => Math.abs(estimate - value));
  return candidates[distances.indexOf(Math.min(...distances))] ?? 0;
}
