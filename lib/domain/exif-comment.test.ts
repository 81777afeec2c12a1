import { describe, expect, test } from "vitest";
import { readExifComment } from "./exif-comment";

const SOI = [0xff, 0xd8];
const APP0 = [0xff, 0xe0, 0, 4, 1, 2];
const SOS = [0xff, 0xda, 0, 2];
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean) =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

/** An APP1 segment with one user comment, in either byte order. */
function exif(comment: readonly number[], isLittle: boolean, offset = 44): number[] {
  const number = (value: number, size: number) => {
    const bytes = Array.from({ length: size }, (_, index) => (value >>> (8 * index)) & 255);
    return isLittle ? bytes : bytes.reverse();
  };
  const tiff = [
    ...(isLittle ? ascii("II") : ascii("MM")),
    ...number(42, 2),
    ...number(8, 4),
    ...[
      ...number(1, 2),
      ...number(0x8769, 2),
      ...number(4, 2),
      ...number(1, 4),
      ...number(26, 4),
      ...number(0, 4),
    ],
    ...[
      ...number(1, 2),
      ...number(0x9286, 2),
      ...number(7, 2),
      ...number(comment.length, 4),
      ...number(offset, 4),
    ],
    ...number(0, 4),
    ...comment,
  ];
  const body = [...ascii("Exif\0\0"), ...tiff];
  return [0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];
}
const read = (...parts: (readonly number[])[]) => readExifComment(new Uint8Array(parts.flat()));

describe("readExifComment", () => {
  const text = "一只猫\nSteps: 20, Seed: 7";
  const english = "a cat\nSteps: 20";

  test.each([true, false])("reads Unicode and plain text (little-endian file: %s)", (isLittle) => {
    const unicode = [...ascii("UNICODE\0"), ...utf16(text, false)];
    expect(read(SOI, APP0, exif(unicode, isLittle), SOS)).toBe(text);
    const little = [...ascii("UNICODE\0"), ...utf16(english, true)];
    expect(read(SOI, exif(little, isLittle))).toBe(english);
    expect(read(SOI, exif([...ascii("ASCII\0\0\0"), ...ascii(english)], isLittle))).toBe(english);
  });

  test("finds nothing in what is broken, empty or no JPEG", () => {
    const comment = [...ascii("ASCII\0\0\0"), ...ascii(english)];
    expect(read(SOI, SOS, exif(comment, true))).toBeNull();
    expect(read(SOI, exif(comment, true, 0xffffff))).toBeNull();
    expect(read(SOI, exif(ascii("ASCII\0\0\0"), true))).toBeNull();
    expect(read(SOI, APP0)).toBeNull();
    expect(read([])).toBeNull();
    const whole = [...SOI, ...exif(comment, false)];
    for (let length = 0; length < whole.length; length++) expect(read(whole.slice(0, length))).toBeNull();
  });
});
