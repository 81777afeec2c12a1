import { describe, expect, it } from "vitest";
import { mayHoldPictures, ownPictureIn } from "./dragged-pictures";

const origin = "https://studio.example";

describe("ownPictureIn", () => {
  it("finds a picture of the library", () => {
    expect(ownPictureIn(`# a tile\r\n${origin}/i/ab12.jpg?sig=1\r\n`, origin)).toBe("/i/ab12.jpg?sig=1");
  });

  it.each([
    "",
    "not an address",
    "https://elsewhere.example/i/ab12.jpg",
    `${origin}/gallery?image=img_1`,
    `${origin}/i/../api/v1/keys`,
    "javascript:alert(1)",
  ])("takes nothing else: %s", (list) => {
    expect(ownPictureIn(list, origin)).toBeNull();
  });
});

describe("mayHoldPictures", () => {
  it("is for files and addresses, not for text", () => {
    expect(mayHoldPictures(["Files"])).toBe(true);
    expect(mayHoldPictures(["text/uri-list", "text/html"])).toBe(true);
    expect(mayHoldPictures(["text/plain"])).toBe(false);
  });
});
