import { describe, expect, it } from "vitest";
import { readPromptDirectives } from "./prompt-directives";

describe("readPromptDirectives", () => {
  it.each([
    ["---tl 一只猫", "一只猫", "on"],
    ["一只猫 ---ntl", "一只猫", "off"],
    ["---NTL a cat", "a cat", "off"],
    ["a cat ---tl in a hat", "a cat in a hat", "on"],
    ["line one\n---tl\nline two", "line one\n\nline two", "on"],
    ["---tl ---ntl a cat", "a cat", "off"],
    ["---tl", "", "on"],
    ["a cat ---tlx", "a cat ---tlx", undefined],
    ["a cat --tl", "a cat --tl", undefined],
    ["  a cat  ", "  a cat  ", undefined],
  ])("%j", (prompt, cleaned, translate) => {
    expect(readPromptDirectives(prompt)).toEqual({ prompt: cleaned, translate });
  });
});
