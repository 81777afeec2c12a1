import { describe, expect, it } from "vitest";
import { formatMessage } from "./format-message";

describe("formatMessage", () => {
  it.each([
    ["Try {model}", { model: "SDXL" }, "en", "Try SDXL"],
    ["{count|# picture|# pictures}", { count: 1 }, "en", "1 picture"],
    ["{count|# picture|# pictures}", { count: 0 }, "en", "0 pictures"],
    ["{count|# picture|# pictures}", { count: 1284 }, "en", "1,284 pictures"],
    ["{count|# 张}", { count: 1 }, "zh-CN", "1 张"],
    ["{count|one is ready|# are ready}", { count: 1 }, "en", "one is ready"],
    ["{a} and {b}", { a: "{b}", b: "x" }, "en", "{b} and x"],
  ] as const)("fills %s", (template, values, locale, text) => {
    expect(formatMessage(template, values, locale)).toBe(text);
  });

  it("leaves a placeholder without a value, so that it is seen", () => {
    expect(formatMessage("Try {model}", {}, "en")).toBe("Try {model}");
  });
});
