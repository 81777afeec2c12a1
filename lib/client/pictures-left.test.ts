import { describe, expect, it } from "vitest";
import type { Usage } from "@/lib/domain/usage";
import { nextReset, picturesLeft } from "./pictures-left";

const totals = { neurons: 9_900, images: 1, requests: 1, errors: 0 };
const usage: Usage = {
  counted: true,
  today: {
    ...totals,
    day: "2026-11-22",
    reserved: 0,
    limit: 10_000,
    limitBy: "free-allowance",
    left: 100,
    resetsAt: "2026-11-23T00:00:00.000Z",
  },
  models: [],
  textModels: [],
  keys: [],
  accounts: [],
  days: [],
};

describe("picturesLeft", () => {
  it.each([
    [58, 1],
    [100, 1],
    [33, 3],
    [101, 0],
  ])("at %d neurons each is %d", (neurons, count) => {
    expect(picturesLeft(usage, neurons)).toBe(count);
  });

  it("is unknown for what costs nothing, is not counted or not limited", () => {
    expect(picturesLeft(usage, 0)).toBeNull();
    expect(picturesLeft(null, 58)).toBeNull();
    expect(picturesLeft({ ...usage, counted: false }, 58)).toBeNull();
    expect(picturesLeft({ ...usage, today: { ...usage.today, left: null } }, 58)).toBeNull();
  });
});

describe("nextReset", () => {
  it("is the coming midnight in UTC, over the end of a year too", () => {
    expect(nextReset(Date.parse("2026-12-31T23:59:59.999Z"))).toBe(Date.parse("2027-01-01T00:00:00Z"));
    expect(nextReset(Date.parse("2026-11-22T00:00:00Z"))).toBe(Date.parse("2026-11-23T00:00:00Z"));
  });
});
