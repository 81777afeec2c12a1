import { describe, expect, it } from "vitest";
import { pictureFileName } from "./download-picture";

const image = { id: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB", mediaType: "image/jpeg", title: null } as const;

describe("pictureFileName", () => {
  it.each([
    ["A fox, crossing / a lake?", "A-fox-crossing-a-lake-1x0ab.jpg"],
    ["退潮的海滩，一条旧渔船", "退潮的海滩-一条旧渔船-1x0ab.jpg"],
    ["../../etc/passwd", "etc-passwd-1x0ab.jpg"],
    ["???", "picture-1x0ab.jpg"],
  ])("names %s", (prompt, name) => {
    expect(pictureFileName({ ...image, prompt })).toBe(name.replace("1x0ab", "1x0ab".padStart(6, "y")));
  });

  it("keeps names short", () => {
    expect(pictureFileName({ ...image, prompt: "a ".repeat(400) }).length).toBeLessThan(80);
  });
});
