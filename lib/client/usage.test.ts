import { afterEach, describe, expect, it, vi } from "vitest";
import type { Usage } from "@/lib/domain/usage";
import { shareSpent, syncUsage, timeUntil, usageView } from "./usage";

const NOTHING = { neurons: 0, images: 0, requests: 0, errors: 0 };
const usageWith = (today: Partial<Usage["today"]>, counted = true): Usage => ({
  counted,
  today: {
    ...NOTHING,
    day: "2026-11-22",
    reserved: 0,
    limit: 10_000,
    limitBy: "free-allowance",
    left: 10_000,
    resetsAt: "2026-11-23T00:00:00.000Z",
    ...today,
  },
  models: [],
  textModels: [],
  keys: [],
  accounts: [],
  days: [{ ...NOTHING, day: "2026-11-22" }],
});

afterEach(() => vi.unstubAllGlobals());

describe("shareSpent", () => {
  it("counts what is set aside for running pictures", () => {
    expect(shareSpent(usageWith({ neurons: 2_000, reserved: 500 }))).toBe(0.25);
  });

  it("never leaves 0 to 1, and knows a limit of nothing", () => {
    expect(shareSpent(usageWith({ neurons: 12_000 }))).toBe(1);
    expect(shareSpent(usageWith({ limit: 0 }))).toBe(1);
  });

  it("is unknown without a limit or a count", () => {
    expect(shareSpent(usageWith({ limit: null }))).toBeNull();
    expect(shareSpent(usageWith({}, false))).toBeNull();
  });
});

describe("timeUntil", () => {
  const now = Date.parse("2026-11-22T17:29:30.000Z");

  it("counts a begun minute as a whole one", () => {
    expect(timeUntil("2026-11-23T00:00:00.000Z", now)).toEqual({ hours: 6, minutes: 31 });
  });

  it("stops at nothing", () => {
    expect(timeUntil("2026-11-22T00:00:00.000Z", now)).toEqual({ hours: 0, minutes: 0 });
  });
});

describe("syncUsage", () => {
  it("keeps what was known when there is no answer, and says why", async () => {
    const usage = usageWith({ neurons: 7 });
    vi.stubGlobal("fetch", async () => Response.json(usage));
    await syncUsage();
    expect(usageView.get()).toEqual({ usage, error: null });
    vi.stubGlobal("fetch", async () => Response.json({ days: [] }));
    await syncUsage();
    expect(usageView.get()).toMatchObject({ usage, error: { code: "internal" } });
  });
});
