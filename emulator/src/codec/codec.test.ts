import { beforeAll, describe, expect, it } from "vitest";
import type { PixelBuffer } from "../painter/pixel-buffer.ts";
import { decodeImage, encodeJpeg, encodePng } from "./codec.ts";
import { provideNodeWasm } from "./wasm-node.ts";

function gradient(width: number, height: number): PixelBuffer {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rgba.set([(x * 255) / width, (y * 255) / height, 90, 255], (y * width + x) * 4);
  return { width, height, rgba };
}

beforeAll(() => provideNodeWasm());

describe("codec", () => {
  it("brings a PNG back exactly, transparency too", async () => {
    const picture = gradient(37, 21);
    picture.rgba[3] = 0;
    picture.rgba[7] = 128;
    const back = await decodeImage(await encodePng(picture));
    expect([back.width, back.height]).toEqual([37, 21]);
    expect(back.rgba).toEqual(picture.rgba);
  });

  it("brings a JPEG back closely, and more closely at higher quality", async () => {
    const picture = gradient(64, 48);
    const error = async (quality: number): Promise<number> => {
      const back = await decodeImage(await encodeJpeg(picture, quality));
      expect([back.width, back.height]).toEqual([64, 48]);
      return (
        back.rgba.reduce((sum, value, at) => sum + Math.abs(value - (picture.rgba[at] ?? 0)), 0) /
        back.rgba.length
      );
    };
    expect(await error(90)).toBeLessThan(3);
    expect(await error(90)).toBeLessThan(await error(10));
  });

  it("encodes a view into a larger buffer", async () => {
    const whole = gradient(8, 8);
    const lower: PixelBuffer = { width: 8, height: 4, rgba: whole.rgba.subarray(8 * 4 * 4) };
    expect((await decodeImage(await encodePng(lower))).rgba).toEqual(lower.rgba);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["text", new TextEncoder().encode("<html>no image</html>")],
    ["a GIF", new TextEncoder().encode("GIF89a................")],
    ["a PNG cut short", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ["a JPEG cut short", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])("refuses %s", async (_, bytes) => {
    await expect(decodeImage(bytes)).rejects.toThrow("unsupported image");
  });

  it("refuses a picture that says it is enormous before decoding it", async () => {
    const bytes = await encodePng(gradient(4, 4));
    new DataView(bytes.buffer).setUint32(16, 100_000);
    await expect(decodeImage(bytes)).rejects.toThrow("unsupported image");
  });

  it("refuses a PNG damaged in the middle", async () => {
    const bytes = await encodePng(gradient(40, 40));
    bytes.fill(7, 45, 90);
    await expect(decodeImage(bytes)).rejects.toThrow("unsupported image");
    expect((await decodeImage(await encodePng(gradient(5, 5)))).width).toBe(5);
  });
});
