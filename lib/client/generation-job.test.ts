import { describe, expect, it } from "vitest";
import type { Image } from "@/lib/domain/generation";
import type { GenerationEvent } from "@/lib/domain/generation-event";
import { applyEvent, type Job } from "./generation-job";

const job: Job = {
  id: "job-1",
  request: { prompt: "a fox", count: 2 },
  model: "flux-1-schnell",
  ratio: 1,
  createdAt: 0,
  startedAt: 0,
  stage: "sent",
  pipeline: null,
  generation: null,
  parts: [{ status: "waiting" }, { status: "waiting" }],
};
const image: Image = {
  id: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
  generationId: "gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
  position: 0,
  createdAt: "2026-11-22T16:00:00.000Z",
  url: "/i/a.jpg",
  mediaType: "image/jpeg",
  width: 1024,
  height: 1024,
  bytes: 1,
  thumbhash: null,
  thumbnailUrl: null,
  favorite: false,
  title: null,
  deletedAt: null,
  prompt: "a fox",
  finalPrompt: "a fox",
  negativePrompt: null,
  model: "flux-1-schnell",
  seed: null,
};
const actual = { width: 1, height: 1, steps: 4, guidanceScale: null, seed: 1, strength: null };
const error = { code: "content_rejected", message: "no", hint: "reword" };
const play = (...events: GenerationEvent[]) => events.reduce(applyEvent, job);
const statuses = (state: Job) => state.parts.map((part) => part.status);

const running = {
  type: "running",
  position: 0,
  model: "sdxl-base",
  accountLabel: "binding",
  attempt: 2,
} as const;
const landed = { type: "image", position: 0, image, actual, stored: true, dataUrl: null } as const;

describe("applyEvent", () => {
  it("follows a part from waiting to landed", () => {
    expect(play(running).parts[0]).toEqual({ status: "running", model: "sdxl-base", attempt: 2 });
    expect(statuses(play(running, landed))).toEqual(["done", "waiting"]);
  });

  it("fails one part and leaves the other alone", () => {
    expect(statuses(play(landed, { type: "error", error, position: 1 }))).toEqual(["done", "failed"]);
  });

  it("keeps what landed when the whole generation fails", () => {
    const state = play(landed, { type: "error", error, position: null });
    expect(statuses(state)).toEqual(["done", "failed"]);
    expect(state.stage).toBe("ended");
  });
});
