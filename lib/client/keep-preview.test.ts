import { afterEach, expect, it } from "vitest";
import type { Job } from "./generation-job";
import { jobs } from "./generation-queue";
import { whenInLibrary } from "./keep-preview";

afterEach(() => jobs.set([]));

it("waits for the end of the generation that a picture belongs to, and for no other", async () => {
  const job = {
    id: "job-1",
    stage: "painting",
    parts: [{ status: "done", image: { id: "img_1" } }, { status: "running" }],
  } as unknown as Job;
  jobs.set([job]);
  await whenInLibrary("img_2");
  let isThere = false;
  const waiting = whenInLibrary("img_1").then(() => {
    isThere = true;
  });
  jobs.set([{ ...job }]);
  await Promise.resolve();
  expect(isThere).toBe(false);
  jobs.set([{ ...job, stage: "ended" }]);
  await waiting;
  expect(isThere).toBe(true);
});
