import { inflateSync } from "node:zlib";
import type { Size } from "./choose-size";

/** The alpha channel of a picture: one byte a pixel, 0 transparent, 255 opaque. */
export interface AlphaPlane extends Size {
  readonly alpha: Uint8Array<ArrayBuffer>;
}

/** What kind of PNG the header announces. */
interface PngHeader extends Size {
  readonly depth: number;
  readonly colorType: number;
  readonly isInterlaced: boolean;
}

const SIGNATURE_LENGTH = 8;
const CHANNELS: Readonly<Record<number, number>> = { 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/** Thrown for a PNG that is broken, or of a kind that is not read; the message names the reason. */
export class UnreadablePng extends Error {}

/**
 * Reads the alpha channel of a PNG of at most `maxSide` pixels a side; null where it has none. Only that channel is
 * unfiltered (every PNG filter works on each byte of a pixel by itself), a quarter of the work of decoding the picture.
 * Throws UnreadablePng.
 */
export function readPngAlpha(png: Uint8Array, maxSide: number): AlphaPlane | null {
  const { header, data, transparency } = readChunks(png);
  const { width, height, depth, colorType } = header;
  const channels = CHANNELS[colorType];
  if (channels === undefined || (colorType === PALETTE && transparency === null)) return null;
  if (width === 0 || height === 0 || Math.max(width, height) > maxSide) {
    throw new UnreadablePng(`it has ${width}x${height} pixels; at most ${maxSide} a side are read`);
  }
  if (header.isInterlaced) throw new UnreadablePng("it is interlaced; save it without interlacing");
  if (depth !== 8 && !(depth === 16 && colorType !== PALETTE)) {
    throw new UnreadablePng(`it has ${depth} bits a channel; save it with 8`);
  }
  const bytesPerPixel = (channels * depth) / 8;
  const rows = inflate(data, height * (1 + width * bytesPerPixel));
  const plane = unfilter(rows, { width, height }, bytesPerPixel, bytesPerPixel - depth / 8);
  const alpha = transparency ? plane.map((index) => transparency[index] ?? 255) : plane;
  return { width, height, alpha };
}

function readChunks(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  let header: PngHeader | null = null;
  let transparency: Uint8Array | null = null;
  for (let offset = SIGNATURE_LENGTH; offset + 12 <= png.length; ) {
    const length = view.getUint32(offset);
    const type = String.fromCharCode(...png.subarray(offset + 4, offset + 8));
    const body = png.subarray(offset + 8, offset + 8 + length);
    if (body.length < length) break;
    if (type === "IHDR" && length >= 13) header = readHeader(view, offset + 8);
    if (type === "tRNS") transparency = body;
    if (type === "IDAT") data.push(body);
    offset += length + 12;
  }
  if (header === null || data.length === 0) throw new UnreadablePng("it is not a whole PNG");
  return { header, data, transparency: header.colorType === PALETTE ? transparency : null };
}

function readHeader(view: DataView, offset: number): PngHeader {
  return {
    width: view.getUint32(offset),
    height: view.getUint32(offset + 4),
    depth: view.getUint8(offset + 8),
    colorType: view.getUint8(offset + 9),
    isInterlaced: view.getUint8(offset + 12) !== 0,
  };
}

/** The length is known beforehand, so data that would unpack to more is refused before it does. */
function inflate(data: readonly Uint8Array[], length: number): Uint8Array {
  const packed = new Uint8Array(data.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of data) {
    packed.set(part, offset);
    offset += part.length;
  }
  let rows: Uint8Array;
  try {
    rows = inflateSync(packed, { maxOutputLength: length });
  } catch {
    throw new UnreadablePng("its data is damaged");
  }
  if (rows.length < length) throw new UnreadablePng("its data breaks off");
  return rows;
}

/** One byte of every pixel, at `position` in the pixel. */
function unfilter(rows: Uint8Array, { width, height }: Size, bytesPerPixel: number, position: number) {
  const plane = new Uint8Array(width * height);
  const stride = 1 + width * bytesPerPixel;
  for (let y = 0; y < height; y++) {
    const filter = rows[y * stride] ?? 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x > 0 ? (plane[at - 1] ?? 0) : 0;
      const above = y > 0 ? (plane[at - width] ?? 0) : 0;
      const corner = x > 0 && y > 0 ? (plane[at - width - 1] ?? 0) : 0;
      const raw = rows[y * stride + 1 + x * bytesPerPixel + position] ?? 0;
      plane[at] = raw + predict(filter, left, above, corner);
    }
  }
  return plane;
}

/** What PNG's filters 0 to 4 expect a byte to be. */
function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - above),
    Math.abs(estimate - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
