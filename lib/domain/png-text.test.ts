import { describe, expect, test } from "vitest";
import { readPngText } from "./png-text";

const encoder = new TextEncoder();
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const chunk = (type: string, data: Uint8Array, length = data.length) => [
  ...new Uint8Array(new Uint32Array([length]).buffer).reverse(),
  ...encoder.encode(type),
  ...data,
  ...[0, 0, 0, 0],
];
const png = (...chunks: number[][]) => new Uint8Array([...SIGNATURE, ...chunks.flat()]);
const read = (...chunks: number[][]) => Object.fromEntries(readPngText(png(...chunks)));

describe("readPngText", () => {
  test("reads Latin-1 and international fields, wherever they are", () => {
    expect(
      read(
        chunk("tEXt", new Uint8Array([...encoder.encode("parameters"), 0, 0xe9])),
        chunk("IDAT", new Uint8Array(50)),
        chunk("iTXt", encoder.encode("Comment\0\0\0zh\0\0一只猫")),
      ),
    ).toEqual({ parameters: "é", Comment: "一只猫" });
  });

  test("leaves out what is compressed, has no keyword or comes after the end", () => {
    expect(
      read(
        chunk("iTXt", encoder.encode("Comment\0\u0001\0\0\0packed")),
        chunk("tEXt", encoder.encode("no keyword")),
        chunk("IEND", new Uint8Array(0)),
        chunk("tEXt", encoder.encode("a\0b")),
      ),
    ).toEqual({});
  });

  test("stops at a chunk that is longer than the file, and at no file at all", () => {
    expect(read(chunk("tEXt", encoder.encode("a\0b"), 0xffffffff))).toEqual({});
    expect(readPngText(new Uint8Array(0)).size).toBe(0);
  });
});
