import { beforeAll, describe, expect, it } from "vitest";
import { provideNodeWasm } from "../codec/wasm-node.ts";
import { type PaintRequest, type Pixels, paint } from "./paint.ts";
import { settingIds, styleIds } from "./prompt/scene-words.ts";
import { allSubjects } from "./subjects/find-subject.ts";

const base: PaintRequest = {
  prompt: "a red fox in a snowy forest at dusk",
  seed: 7,
  width: 128,
  height: 96,
  quality: 1,
  guidance: 0.5,
  model: "@cf/black-forest-labs/flux-1-schnell",
};

/** Mean absolute difference a channel, 0..255. */
function difference(a: Pixels, b: Pixels): number {
  expect(a.rgba.length).toBe(b.rgba.length);
  let sum = 0;
  for (let at = 0; at < a.rgba.length; at++) sum += Math.abs((a.rgba[at] ?? 0) - (b.rgba[at] ?? 0));
  return sum / a.rgba.length;
}

/** How many clearly different colours a picture has. */
function colourCount({ rgba }: Pixels): number {
  const seen = new Set<number>();
  for (let at = 0; at < rgba.length; at += 4)
    seen.add((((rgba[at] ?? 0) >> 4) << 8) | (((rgba[at + 1] ?? 0) >> 4) << 4) | ((rgba[at + 2] ?? 0) >> 4));
  return seen.size;
}

function flat(width: number, height: number, colour: readonly [number, number, number, number]): Pixels {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < rgba.length; at += 4) rgba.set(colour, at);
  return { width, height, rgba };
}

beforeAll(() => provideNodeWasm());

describe("paint", () => {
  it("gives the same bytes for the same request", async () => {
    expect((await paint(base)).rgba).toEqual((await paint({ ...base })).rgba);
  });

  it.each<[string, Partial<PaintRequest>, number]>([
    ["seed", { seed: 8 }, 6],
    ["prompt", { prompt: "a whale under the sea" }, 15],
    ["model", { model: "@cf/leonardo/phoenix-1.0" }, 2],
    ["steps", { quality: 0.1 }, 0.8],
    ["guidance", { guidance: 1 }, 0.5],
    ["weather left out", { negativePrompt: "snow, snowy" }, 2],
  ])("shows a different %s", async (_, change, least) => {
    expect(difference(await paint(base), await paint({ ...base, ...change }))).toBeGreaterThan(least);
  });

  it.each([
    [64, 64],
    [200, 80],
    [80, 200],
    [101, 77],
  ])("paints %i x %i exactly, opaque", async (width, height) => {
    const picture = await paint({ ...base, width, height });
    expect([picture.width, picture.height, picture.rgba.length]).toEqual([width, height, width * height * 4]);
    for (let at = 3; at < picture.rgba.length; at += 4) expect(picture.rgba[at]).toBe(255);
  });

  it.each(allSubjects().map((spec) => [spec.id, spec.words.split(",")[0] ?? ""] as const))(
    "draws the subject %s",
    async (_, word) => {
      const frame = { ...base, width: 96, height: 96, prompt: `${word}, clear day` };
      expect(colourCount(await paint(frame))).toBeGreaterThan(12);
    },
  );

  it.each(settingIds)("builds the setting %s", async (id) => {
    expect(colourCount(await paint({ ...base, prompt: id, width: 96, height: 96 }))).toBeGreaterThan(12);
  });

  it("gives every style a look of its own", async () => {
    const plain = await paint({ ...base, prompt: "lighthouse by the sea, day" });
    for (const style of styleIds) {
      const named = {
        oil: "oil painting",
        ink: "ink wash",
        papercut: "paper cut",
        pixel: "pixel art",
        line: "line art",
        ukiyoe: "ukiyo-e",
        lowpoly: "low poly",
        render: "3d render",
        stainedglass: "stained glass",
      } as Record<string, string>;
      const styled = await paint({ ...base, prompt: `lighthouse by the sea, day, ${named[style] ?? style}` });
      expect(difference(plain, styled), style).toBeGreaterThan(1);
    }
  });

  it("is quick enough to wait for", async () => {
    const begin = performance.now();
    await paint({ ...base, width: 1024, height: 1024 });
    console.log(`1024 x 1024: ${Math.round(performance.now() - begin)} ms`);
  });
});

describe("paint over an input image", () => {
  it("keeps the image the more, the less strength it is given", async () => {
    const inputImage = await paint({ ...base, prompt: "a castle at sunset", seed: 3 });
    const gentle = await paint({ ...base, inputImage, strength: 0.1 });
    const strong = await paint({ ...base, inputImage, strength: 0.9 });
    expect(difference(inputImage, gentle)).toBeLessThan(difference(inputImage, strong));
    expect((await paint({ ...base, inputImage, strength: 1 })).rgba).toEqual((await paint(base)).rgba);
  });

  it("draws into the image what it is asked to add", async () => {
    const inputImage = flat(base.width, base.height, [120, 160, 200, 255]);
    const plain = await paint({ ...base, prompt: "a quiet day", inputImage, strength: 0.2 });
    const added = await paint({ ...base, prompt: "add a red car, a quiet day", inputImage, strength: 0.2 });
    expect(colourCount(added)).toBeGreaterThan(colourCount(plain) + 10);
  });

  it("takes an image of another size", async () => {
    const picture = await paint({ ...base, inputImage: flat(31, 57, [200, 40, 40, 255]), strength: 0.2 });
    expect([picture.width, picture.height]).toEqual([base.width, base.height]);
    expect(picture.rgba[0] ?? 0).toBeGreaterThan((picture.rgba[2] ?? 0) + 40);
  });

  it("repaints inside the mask and nowhere else", async () => {
    const inputImage = flat(base.width, base.height, [255, 0, 255, 255]);
    const mask = flat(base.width, base.height, [0, 0, 0, 255]);
    for (let y = 0; y < base.height; y++)
      for (let x = 0; x < base.width / 2; x++) mask.rgba.set([255, 255, 255, 255], (y * base.width + x) * 4);
    const picture = await paint({ ...base, inputImage, mask, strength: 1 });
    const middle = (base.height / 2) * base.width;
    expect([...picture.rgba.subarray((middle + 100) * 4, (middle + 100) * 4 + 4)]).toEqual([
      255, 0, 255, 255,
    ]);
    expect([...picture.rgba.subarray((middle + 10) * 4, (middle + 10) * 4 + 3)]).not.toEqual([255, 0, 255]);
    let touched = 0;
    for (let y = 0; y < base.height; y++) {
      for (let x = base.width / 2; x < base.width; x++)
        if (picture.rgba[(y * base.width + x) * 4 + 1] !== 0) touched++;
    }
    expect(touched).toBe(0);
  });
});
