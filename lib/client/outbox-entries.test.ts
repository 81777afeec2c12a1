import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OFFLINE_DATABASE } from "./offline-database";
import { readEntry } from "./outbox-entries";

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

  it("lies where the service worker looks for it", () => {
    const worker = readFileSync("public/sw.js", "utf8");
    expect(worker).toContain(`indexedDB.open("${OFFLINE_DATABASE}", 1)`);
    expect(worker).toContain('for (const store of ["outbox", "shared"])');
    const outbox = readFileSync("lib/client/outbox.ts", "utf8");
    const [, channel = "?"] = /const CHANNEL = "([^"]+)"/.exec(outbox) ?? [];
    expect(worker).toContain(`const OUTBOX_CHANNEL = "${channel}"`);
  });
});
