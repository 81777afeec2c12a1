import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import { type PngFilter, rgbaPng } from "@/test/rgba-png";
import { grayPng } from "./gray-png";
import { readPngAlpha } from "./png-alpha";
import { repaintMask, wholeMask } from "./repaint-mask";

const SIZE = { width: 37, height: 23 };
/** Every value, in no order a filter could like. */
const alpha = Uint8Array.from(
  { length: SIZE.width * SIZE.height },
  (_, index) => (index * 89 + (index >> 3)) & 255,
);

/** The grey values of a PNG that grayPng wrote. */
function grayValues(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const rows = inflateSync(png.subarray(41, 41 + view.getUint32(33)));
  return [...rows].filter((_, index) => index % (SIZE.width + 1) !== 0);
}

describe("repaintMask", () => {
  test.each<PngFilter>([0, 1, 2, 3, 4])("turns transparent into white under PNG filter %i", (filter) => {
    expect(readPngAlpha(rgbaPng(SIZE, alpha, filter), 64)?.alpha).toEqual(alpha);
    expect(grayValues(repaintMask(rgbaPng(SIZE, alpha, filter)))).toEqual(
      [...alpha].map((value) => 255 - value),
    );
  });

  test("keeps a mask without transparency as it is", () => {
    const gray = grayPng(SIZE, alpha);
    expect(repaintMask(gray)).toBe(gray);
    const opaque = rgbaPng(
      SIZE,
      alpha.map(() => 255),
    );
    expect(repaintMask(opaque)).toBe(opaque);
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    expect(repaintMask(jpeg)).toBe(jpeg);
  });

  test("refuses a PNG that breaks off, lies about its size, or is too large", () => {
    const png = rgbaPng(SIZE, alpha);
    const refuses = (bytes: Uint8Array<ArrayBuffer>) =>
      expect(() => repaintMask(bytes)).toThrow(expect.objectContaining({ code: "invalid_image" }));
    refuses(png.slice(0, 60));
    refuses(png.slice(0, 20));
    const wider = png.slice();
    new DataView(wider.buffer).setUint32(16, 38);
    refuses(wider);
    const smaller = png.slice();
    new DataView(smaller.buffer).setUint32(20, 5);
    refuses(smaller);
    const huge = png.slice();
    new DataView(huge.buffer).setUint32(16, 1_000_000);
    refuses(huge);
    const interlaced = png.slice();
    interlaced[28] = 1;
    refuses(interlaced);
    expect(() => repaintMask(interlaced)).toThrow(PictorError);
  });

  test("makes a mask of a whole picture", () => {
    expect(new Set(grayValues(wholeMask(SIZE)))).toEqual(new Set([255]));
  });
});
