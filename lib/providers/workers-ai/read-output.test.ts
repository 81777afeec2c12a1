import { describe, expect, it, vi } from "vitest";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { ONE_PIXEL_PNG } from "../../../test/use-case-support";
import { readOutput } from "./read-output";

const PNG = decodeBase64(ONE_PIXEL_PNG);
/** A JPEG of 16x8 pixels down to its structure: start, quantisation and frame headers, padding, end. */
function jpeg(
  options: { readonly metadataBytes?: number; readonly end?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const metadata: number[] = [];
  for (let left = options.metadataBytes ?? 0; left > 0; left -= 60_000) {
    const size = Math.min(left, 60_000);
    metadata.push(0xff, 0xe2, (size + 2) >> 8, (size + 2) & 0xff, ...new Array<number>(size).fill(0x20));
  }
  const tables = [0xff, 0xdb, 0, 67, 0, ...new Array<number>(64).fill(1)];
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 8, 0, 16, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, ...new Array<number>(200).fill(0x55)];
  const end = options.end === false ? [] : [0xff, 0xd9];
  return new Uint8Array([0xff, 0xd8, ...metadata, ...tables, ...frame, ...scan, ...end]);
}
/** A lossy WebP of 3x2 pixels: its RIFF header and the start of a key frame. */
function webp(): Uint8Array<ArrayBuffer> {
  const frame = [0x30, 0x01, 0x00, 0x9d, 0x01, 0x2a, 3, 0, 2, 0, 0, 0];
  const text = (value: string) => Array.from(value, (letter) => letter.charCodeAt(0));
  return new Uint8Array([
    ...text("RIFF"),
    4 + 8 + frame.length,
    0,
    0,
    0,
    ...text("WEBPVP8 "),
    frame.length,
    0,
    0,
    0,
    ...frame,
  ]);
}
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

describe("readOutput", () => {
  it.each([
    ["an object with base64", { image: base64(jpeg()) }],
    ["base64 text", base64(jpeg())],
    ["a data URI", { image: `data:image/png;base64,${base64(jpeg())}` }],
  ])("passes %s through untouched", async (_, output) => {
    expect(await readOutput(output)).toEqual({
      base64: base64(jpeg()),
      bytes: null,
      mediaType: "image/jpeg",
      width: 16,
      height: 8,
    });
  });

  it.each([
    ["bytes", PNG],
    ["a buffer", PNG.buffer],
    ["a stream", streamOf(PNG)],
    ["a response", new Response(PNG)],
  ])("takes %s", async (_, output) => {
    expect(await readOutput(output)).toEqual({
      base64: null,
      bytes: PNG,
      mediaType: "image/png",
      width: 1,
      height: 1,
    });
  });

  it("reads WebP", async () => {
    expect(await readOutput(webp())).toMatchObject({ mediaType: "image/webp", width: 3, height: 2 });
  });

  it("finds the size behind long metadata", async () => {
    const picture = jpeg({ metadataBytes: 150_000 });
    expect(await readOutput(picture)).toMatchObject({ width: 16, height: 8 });
    expect(await readOutput({ image: base64(picture) })).toMatchObject({ width: 16, height: 8 });
  });

  it("reads a base64 picture of any length up to its end", async () => {
    for (let extra = 0; extra < 6; extra++) {
      const padded = new Uint8Array([...jpeg(), ...new Array<number>(extra).fill(0)]);
      expect(await readOutput(base64(padded))).toMatchObject({ mediaType: "image/jpeg" });
    }
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an object without a picture", { response: "hello" }],
    ["an empty picture", { image: "" }],
    ["text that is no base64", { image: "*** not base64 ***" }],
    ["base64 of a sentence", { image: btoa("I cannot draw that, sorry.") }],
    ["HTML as bytes", new TextEncoder().encode("<html>502</html>")],
    ["no bytes", new Uint8Array()],
    ["a JPEG that broke off", jpeg({ end: false })],
    ["a base64 JPEG that broke off", { image: base64(jpeg({ end: false })) }],
    ["a PNG that broke off", PNG.slice(0, 50)],
    ["a PNG of which only the signature came", PNG.slice(0, 10)],
    ["a WebP that broke off", webp().slice(0, -2)],
    ["a stream of HTML", streamOf(new TextEncoder().encode("<html>"))],
  ])("refuses %s", async (_, output) => {
    await expect(readOutput(output)).rejects.toMatchObject({ code: "invalid_model_output" });
  });

  it("does not decode a large base64 picture", async () => {
    const picture = base64(
      new Uint8Array([...jpeg({ end: false }), ...new Uint8Array(6_000_000), 0xff, 0xd9]),
    );
    const decode = vi.spyOn(globalThis, "atob");
    await readOutput({ image: picture });
    const decoded = decode.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
    decode.mockRestore();
    expect(decoded).toBeLessThan(2_000);
  });
});
