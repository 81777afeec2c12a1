import { afterEach, describe, expect, it } from "vitest";
import type { Job } from "./generation-job";
import { addEndedJob, jobs } from "./generation-queue";
import { readUnfinished, unfinishedOf } from "./unfinished-jobs";

const failed = (code: string) => ({ status: "failed", error: { code, message: "", hint: "" } }) as const;
const job: Job = {
  id: "job-1",
  request: { prompt: "a fox", count: 4 },
  model: "flux-1-schnell",
  ratio: 1.5,
  createdAt: 0,
  startedAt: 0,
  stage: "painting",
  pipeline: null,
  generation: null,
  parts: [
    { status: "running", model: "flux-1-schnell", attempt: 1 },
    { status: "cancelled" },
    failed("unauthorized"),
    { status: "waiting" },
  ],
};

afterEach(() => jobs.set([]));

describe("unfinished jobs", () => {
  it("are what the wall still owes, oldest first", () => {
    const older = { ...job, id: "job-0", request: { prompt: "an owl" }, parts: [failed("offline")] };
    const over = { ...job, parts: [{ status: "cancelled" } as const] };
    expect(unfinishedOf([job, over, older])).toEqual([
      { request: older.request, model: job.model, ratio: 1.5, codes: ["interrupted"] },
      {
        request: job.request,
        model: job.model,
        ratio: 1.5,
        codes: ["interrupted", "unauthorized", "interrupted"],
      },
    ]);
  });

  it("come back as failed parts that can be tried again, and are owed still", () => {
    const kept = readUnfinished(JSON.stringify(unfinishedOf([job])));
    for (const entry of kept) addEndedJob(entry);
    const [back] = jobs.get();
    expect(back?.stage).toBe("ended");
    expect(back?.request).toEqual({ prompt: "a fox", count: 3 });
    expect(back?.parts.map((part) => part.status)).toEqual(["failed", "failed", "failed"]);
    expect(unfinishedOf(jobs.get())[0]?.codes).toEqual(kept[0]?.codes);
  });

  it("tell what had not been sent, whole, from what was under way", () => {
    const queued = { ...job, stage: "queued", request: { prompt: "a fox", count: 2, seed: 3 } } as const;
    const waiting = { ...queued, parts: [{ status: "waiting" }, { status: "waiting" }] } as const;
    const [kept] = readUnfinished(JSON.stringify(unfinishedOf([waiting])));
    expect(kept).toMatchObject({ request: queued.request, isQueued: true });
    expect(readUnfinished(JSON.stringify(unfinishedOf([job])))[0]?.isQueued).toBeUndefined();
  });

  it("keep the seed each picture has in its batch, and that a draft is one", () => {
    const request = { prompt: "a fox", count: 4, seed: 10, steps: 8 };
    const finish = { ...request, steps: 20 };
    const kept = readUnfinished(JSON.stringify(unfinishedOf([{ ...job, request, finish }])));
    for (const entry of kept) addEndedJob(entry);
    expect(jobs.get().map((back) => [back.request.seed, back.finish?.seed, back.finish?.steps])).toEqual([
      [10, 10, 20],
      [12, 12, 20],
      [13, 13, 20],
    ]);
  });

  it.each([null, "", "{", "[]", "[1]", '[{"request":{},"model":"a","ratio":1,"codes":["offline"]}]'])(
    "are none in %j",
    (text) => {
      expect(readUnfinished(text)).toEqual([]);
    },
  );
});
