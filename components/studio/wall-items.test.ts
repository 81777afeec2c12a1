import { expect, it } from "vitest";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { keyOf, wallItems } from "./wall-items";

const failed = (code: string): JobPart => ({ status: "failed", error: { code, message: "", hint: "" } });
const job = (id: string, parts: readonly JobPart[]): Job => ({
  id,
  request: { prompt: "a fox" },
  model: "flux-1-schnell",
  ratio: 1,
  createdAt: 0,
  startedAt: 0,
  stage: "ended",
  pipeline: null,
  generation: null,
  parts,
});

it("puts pictures of a job that failed alike into one item, where the first of them stood", () => {
  const parts = [failed("capacity"), { status: "waiting" } as const, failed("offline"), failed("capacity")];
  const items = wallItems([job("job-1", parts), job("job-0", [failed("capacity")])], [], new Map());
  expect(items.map((item) => (item.kind === "failed" ? item.positions : item.kind))).toEqual([
    [0, 3],
    "part",
    [2],
    [0],
  ]);
  expect(items.map(keyOf)).toEqual(["job-1-0", "job-1-1", "job-1-2", "job-0-0"]);
});

it("leaves out what was cancelled", () => {
  expect(wallItems([job("job-1", [{ status: "cancelled" }])], [], new Map())).toEqual([]);
});
