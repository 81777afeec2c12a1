import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeDefaults, composerDefaults, readDefaults, startingSettings } from "./composer-defaults";
import { EMPTY_SETTINGS } from "./composer-settings";

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  composerDefaults.set(composerDefaults.initial);
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("the defaults of this device", () => {
  it("are those of an empty composer until something is chosen", () => {
    expect(startingSettings()).toEqual(EMPTY_SETTINGS);
  });

  it("are what a composer starts with, and outlive the page", () => {
    expect(changeDefaults({ count: 4 })).toEqual({ count: 4 });
    const { size } = changeDefaults({ shape: "16:9" });
    expect((size?.width ?? 0) / (size?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    expect(changeDefaults({ translate: false, enhance: true, steps: 6 })).toEqual({
      translate: false,
      enhance: true,
      steps: 6,
    });
    composerDefaults.set(composerDefaults.initial);
    expect(startingSettings()).toEqual({
      ...EMPTY_SETTINGS,
      size,
      count: 4,
      steps: 6,
      translate: false,
      enhance: true,
    });
    expect(changeDefaults({ shape: null })).toEqual({ size: null });
  });

  it.each([
    "nonsense",
    "[]",
    '{"shape":"7:5","count":9,"steps":-1,"translate":"no","enhance":1}',
    '{"count":1.5,"steps":1000}',
  ])("count as not chosen where %s is kept", (text) => {
    kept.set("composer-defaults", text);
    expect(readDefaults()).toEqual(composerDefaults.initial);
  });
});
