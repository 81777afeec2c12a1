import { expect, it } from "vitest";
import { readPromptMetadata } from "./prompt-metadata.ts";

function chunk(type: string, data: readonly number[]): number[] {
  const length = data.length;
  return [0, 0, length >> 8, length & 255, ...new TextEncoder().encode(type), ...data, 0, 0, 0, 0];
}

function png(...chunks: number[][]): Uint8Array {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([
    ...signature,
    ...chunk(
      "IHDR",
      Array.from({ length: 13 }, () => 0),
    ),
    ...chunks.flat(),
    ...chunk("IEND", []),
  ]);
}

const bytes = (text: string) => [...new TextEncoder().encode(text)];

it("reads the prompt that picture tools leave in a PNG", () => {
  const parameters = bytes("parameters\0a red fox\nNegative prompt: blur\nSteps: 20");
  expect(readPromptMetadata(png(chunk("tEXt", parameters)))).toBe("a red fox");
  const international = bytes("prompt\0\0\0en\0\0一只狐狸");
  expect(readPromptMetadata(png(chunk("tEXt", bytes("Software\0x")), chunk("iTXt", international)))).toBe(
    "一只狐狸",
  );
});

it("finds nothing where nothing is", () => {
  expect(readPromptMetadata(png())).toBeUndefined();
  expect(readPromptMetadata(png(chunk("tEXt", bytes("parameters"))))).toBeUndefined();
  expect(readPromptMetadata(Uint8Array.from([0xff, 0xd8, 0xff]))).toBeUndefined();
  expect(readPromptMetadata(png(chunk("tEXt", bytes("prompt\0x"))).slice(0, 40))).toBeUndefined();
});
