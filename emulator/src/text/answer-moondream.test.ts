import { Buffer } from "node:buffer";
import { beforeAll, describe, expect, it } from "vitest";
import { encodePng } from "../codec/codec.ts";
import { provideNodeWasm } from "../codec/wasm-node.ts";
import { answerMoondream } from "./answer-moondream.ts";
import { colourName } from "./describe-picture.ts";

beforeAll(provideNodeWasm);

async function dataUri(
  width: number,
  height: number,
  red: number,
  green: number,
  blue: number,
): Promise<string> {
  const rgba = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, index) => [red, green, blue, 255][index % 4] ?? 0,
  );
  const png = await encodePng({ width, height, rgba });
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}

describe("answerMoondream", () => {
  it("captions what the pixels show", async () => {
    const red = await answerMoondream({
      task: "caption",
      image: await dataUri(64, 32, 220, 20, 20),
      stream: false,
    });
    expect(red.value).toMatchObject({
      caption: expect.stringContaining("landscape picture in red"),
      answer: null,
    });
    const night = await answerMoondream({
      task: "caption",
      image: await dataUri(32, 64, 10, 15, 60),
      stream: false,
    });
    expect(night.value).toMatchObject({ caption: expect.stringMatching(/portrait.*dark blue.*night-like/) });
  });

  it("streams unless told not to", async () => {
    const answer = await answerMoondream({
      question: "Which colours?",
      image: await dataUri(8, 8, 0, 200, 0),
    });
    expect(answer.stream).toContain('data: {"answer":"green."}');
    expect(answer.stream).toMatch(/data: \[DONE\]\n\n$/);
  });

  it("refuses missing pieces and pictures it cannot read", async () => {
    await expect(answerMoondream({ task: "query" })).rejects.toThrow("8001: Invalid input: question");
    await expect(answerMoondream({ task: "caption" })).rejects.toThrow("8001: Invalid input: image");
    await expect(answerMoondream({ task: "caption", image: "data:image/png;base64,!" })).rejects.toThrow(
      "8006: ",
    );
    await expect(
      answerMoondream({ task: "caption", image: "data:image/png;base64,aGVsbG8=" }),
    ).rejects.toThrow("8001: ");
  });
});

it.each([
  [0, 0, 0, "black"],
  [255, 255, 255, "white"],
  [240, 150, 30, "orange"],
  [20, 30, 90, "dark blue"],
  [120, 70, 30, "brown"],
] as const)("names %i,%i,%i", (red, green, blue, name) => {
  expect(colourName(red, green, blue)).toBe(name);
});
