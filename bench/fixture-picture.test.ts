import { imageSize } from "image-size";
import { describe, expect, it } from "vitest";
import { FIXTURE_BYTES, FIXTURE_EDGE, makeFixturePicture } from "./fixture-picture";

describe("makeFixturePicture", () => {
  it("is read as a JPEG of the stated size and length", () => {
    const picture = makeFixturePicture();
    expect(picture.length).toBe(FIXTURE_BYTES);
    expect(imageSize(picture)).toMatchObject({ type: "jpg", width: FIXTURE_EDGE, height: FIXTURE_EDGE });
  });
});
