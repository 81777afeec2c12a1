import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Job } from "./generation-job";
import { OFFLINE_DATABASE } from "./offline-database";
import { readEntry, writtenAt } from "./outbox-entries";

const entry = {
  key: "0123",
  request: { prompt: "a fox", count: 2 },
  model: "flux-1-schnell",
  ratio: 1.5,
  createdAt: 7,
  refused: [],
};

describe("an entry of the outbox", () => {
  it("is read as it was written, by a page or by the service worker", () => {
    expect(readEntry(entry)).toEqual(entry);
    const draft = { ...entry, finish: { prompt: "a fox", steps: 8 }, refused: ["content_rejected"] };
    expect(readEntry(draft)).toEqual(draft);
  });

  it.each([
    null,
    "text",
    { ...entry, key: 4 },
    { ...entry, request: { prompt: "  " } },
    { ...entry, request: null },
    { ...entry, ratio: 0 },
    { ...entry, model: undefined },
  ])("is none: %j", (value) => {
    expect(readEntry(value)).toBeNull();
  });

  it("keeps its words where the rest is odd", () => {
    expect(readEntry({ ...entry, finish: 3, refused: [1, "quota_exhausted"] })).toEqual({
      ...entry,
      refused: ["quota_exhausted"],
    });
  });

  it("is later than those written before it in the same millisecond, and earlier than those of the next", () => {
    const { key: _, refused: _refused, ...rest } = entry;
    const jobOf = (id: string, createdAt: number): Job => ({
      ...rest,
      id,
      createdAt,
      startedAt: null,
      stage: "held",
      pipeline: null,
      generation: null,
      parts: [],
    });
    const [a, b, c, next] = [jobOf("a", 7), jobOf("b", 7), jobOf("c", 7), jobOf("next", 8)] as const;
    const wall = [next, c, b, a];
    const times = [a, b, c, next].map((job) => writtenAt(job, wall));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(times).size).toBe(4);
    // Each is written down as it comes, when the later ones are not there yet.
    expect([writtenAt(a, [a]), writtenAt(b, [b, a])]).toEqual(times.slice(0, 2));
  });

  it("lies where the service worker looks for it", () => {
    const worker = readFileSync("public/sw.js", "utf8");
    expect(worker).toContain(`indexedDB.open("${OFFLINE_DATABASE}", 1)`);
    expect(worker).toContain('for (const store of ["outbox", "shared"])');
    const outbox = readFileSync("lib/client/outbox.ts", "utf8");
    const [, channel = "?"] = /const CHANNEL = "([^"]+)"/.exec(outbox) ?? [];
    expect(worker).toContain(`const OUTBOX_CHANNEL = "${channel}"`);
  });
});
