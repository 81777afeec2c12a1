import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askToPersist, askToPersistOnce, readDeviceStorage } from "./device-storage";

const persist = vi.fn(async () => true);
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  persist.mockClear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const browser = (isPersistent: boolean) =>
  vi.stubGlobal("navigator", {
    storage: {
      estimate: async () => ({ usage: 5, quota: 10 }),
      persisted: async () => isPersistent,
      persist,
    },
  });

describe("the storage of this device", () => {
  it("is what the browser tells, and nothing where it tells nothing", async () => {
    browser(true);
    expect(await readDeviceStorage()).toEqual({ usedBytes: 5, quotaBytes: 10, isPersistent: true });
    vi.stubGlobal("navigator", {});
    expect(await readDeviceStorage()).toEqual({ usedBytes: null, quotaBytes: null, isPersistent: null });
    expect(await askToPersist()).toBe(false);
  });

  it("is asked to last once, and not where it does already", async () => {
    browser(false);
    await askToPersistOnce();
    await askToPersistOnce();
    expect(persist).toHaveBeenCalledTimes(1);
    kept.clear();
    browser(true);
    await askToPersistOnce();
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
