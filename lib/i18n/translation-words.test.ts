import { expect, it } from "vitest";
import { translationWords } from "./translation-words";

it.each([
  ["en", "zh", "Chinese → English"],
  ["zh-CN", "zh", "中文 → 英语"],
  ["en", "no code at all", "no code at all → English"],
] as const)("%s, %s", (locale, language, words) => {
  expect(translationWords({ locale }, language)).toBe(words);
});
