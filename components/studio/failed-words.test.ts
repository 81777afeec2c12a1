import { describe, expect, it } from "vitest";
import type { Job, JobError } from "@/lib/client/generation-job";
import { builtInModels } from "@/lib/domain/catalogue";
import { createTranslator } from "@/lib/i18n/translator";
import en from "@/messages/en.json";
import zh from "@/messages/zh-CN.json";
import { failedHeight, failedWords } from "./failed-words";

const job: Job = {
  id: "job-1",
  request: { prompt: "a fox", model: "flux-1-schnell" },
  model: "flux-1-schnell",
  ratio: 1,
  createdAt: 0,
  startedAt: null,
  stage: "ended",
  pipeline: null,
  generation: null,
  parts: [],
};
const failed = (code: string): JobError => ({ code, message: "", hint: "" });
const words = (code: string, count = 1, locale: "en" | "zh-CN" = "en") =>
  failedWords(
    createTranslator(locale, locale === "en" ? en : zh),
    { job, error: failed(code), count },
    { models: builtInModels, isSignedIn: true },
  );

describe("failedWords", () => {
  it("offers another model for a busy one, and the same again", () => {
    expect(words("capacity").buttons).toEqual([expect.stringMatching(/^Try /), "Try again", "Edit prompt"]);
  });

  it("does not offer the same again where it would fail again", () => {
    expect(words("quota_exhausted").buttons).not.toContain("Try again");
    expect(words("content_rejected").buttons).not.toContain("Try again");
  });

  it("says when the neurons return on this clock, and how many pictures failed", () => {
    expect(words("quota_exhausted").text).toMatch(/00:00 UTC is .+ here\.$/);
    expect(words("capacity", 3).title).toMatch(/3 pictures$/);
  });
});

it("failedHeight grows with the words and with a narrower column", () => {
  const long = words("quota_exhausted");
  expect(failedHeight(long, 185)).toBeGreaterThan(failedHeight(long, 320));
  expect(failedHeight(long, 185)).toBeGreaterThan(failedHeight(words("content_rejected"), 185));
  expect(failedHeight(words("quota_exhausted", 1, "zh-CN"), 185)).toBeGreaterThan(200);
});
