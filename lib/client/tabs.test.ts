import { describe, expect, it } from "vitest";
import { readTabMessage } from "./tabs";

describe("readTabMessage", () => {
  it("takes what tabs say", () => {
    const id = "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
    expect(readTabMessage({ type: "picture", id })).toEqual({ type: "picture", id });
    expect(readTabMessage({ type: "session", key: "secret" })).toEqual({ type: "session" });
    expect(readTabMessage({ type: "library" })).toEqual({ type: "library" });
    expect(readTabMessage({ type: "collections" })).toEqual({ type: "collections" });
    expect(readTabMessage({ type: "prompts" })).toEqual({ type: "prompts" });
    expect(readTabMessage({ type: "trash" })).toEqual({ type: "trash" });
    expect(readTabMessage({ type: "pictures", action: "delete", ids: [id, "../keys", 7] })).toEqual({
      type: "pictures",
      action: "delete",
      ids: [id],
    });
  });

  it.each([
    null,
    "session",
    {},
    { type: "gone" },
    { type: "picture" },
    { type: "picture", id: "../keys" },
    { type: "pictures", action: "sell", ids: [] },
    { type: "pictures", action: "delete" },
  ])("does not listen to %j", (data) => expect(readTabMessage(data)).toBeNull());
});
