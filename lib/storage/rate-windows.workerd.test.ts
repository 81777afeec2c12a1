import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { createRateWindows } from "./rate-windows";

describe.each([
  ["in D1", env.DB],
  ["in the isolate", undefined],
])("rate windows %s", (_place, db) => {
  test("count within a window, apart by name, and start anew in the next", async () => {
    let now = 1_000_000;
    const windows = createRateWindows(db, { now: () => now });
    expect(await windows.hit("a", 60)).toEqual({ count: 1, endsAt: 1_020_000 });
    expect((await windows.hit("a", 60)).count).toBe(2);
    expect((await windows.hit("b", 60)).count).toBe(1);
    now = 1_020_000;
    expect(await windows.hit("a", 60)).toEqual({ count: 1, endsAt: 1_080_000 });
  });

  test("forgotten hits count no more, those of another name do", async () => {
    const windows = createRateWindows(db, { now: () => 7_000_000 });
    await windows.hit("forgiven", 60);
    await windows.hit("kept", 60);
    await windows.forget("forgiven");
    expect((await windows.hit("forgiven", 60)).count).toBe(1);
    expect((await windows.hit("kept", 60)).count).toBe(2);
  });

  test("hits at the same time are all counted", async () => {
    const windows = createRateWindows(db, { now: () => 5_000_000 });
    const hits = await Promise.all(Array.from({ length: 20 }, () => windows.hit("crowd", 60)));
    expect(hits.map(({ count }) => count).sort((a, b) => a - b)).toEqual(hits.map((_, index) => index + 1));
  });
});

test("windows that are over leave no rows behind", async () => {
  await createRateWindows(env.DB, { now: () => 9_000_000 }).hit("old", 60);
  await createRateWindows(env.DB, { now: () => 99_000_000 }).hit("new", 60);
  const rows = await env.DB.prepare("SELECT name FROM rate_windows").all();
  expect(rows.results).toEqual([{ name: "new" }]);
});
