import { describe, expect, it } from "vitest";
import { errorSentence } from "./error-sentence";

describe("errorSentence", () => {
  it.each([
    ["The model failed", "The model failed. Try again."],
    ["The model failed.", "The model failed. Try again."],
    ["What is this?", "What is this? Try again."],
    ["模型出错了。", "模型出错了。 Try again."],
    ['It said "no."', 'It said "no." Try again.'],
    [" 5007: No such model @cf/x ", "5007: No such model @cf/x. Try again."],
  ])("parts %j from the hint", (message, expected) => {
    expect(errorSentence({ message, hint: "Try again." })).toBe(expected);
  });

  it("leaves no space behind without a hint", () => {
    expect(errorSentence({ message: "Gone.", hint: "" })).toBe("Gone.");
  });
});
