import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atRest } from "./at-rest";

let listeners: Map<string, () => void>;

beforeEach(() => {
  listeners = new Map();
  vi.useFakeTimers();
  vi.stubGlobal("window", {
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("runs one task after the other and then listens no longer", () => {
  const done: string[] = [];
  atRest([() => done.push("first"), () => done.push("second")]);
  vi.advanceTimersByTime(500);
  expect(done).toEqual(["first"]);
  vi.advanceTimersByTime(500);
  expect(done).toEqual(["first", "second"]);
  expect(listeners.size).toBe(0);
});

test("waits while somebody types", () => {
  const done: string[] = [];
  atRest([() => done.push("first")]);
  for (let letter = 0; letter < 40; letter += 1) {
    listeners.get("keydown")?.();
    vi.advanceTimersByTime(200);
  }
  expect(done).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(done).toEqual(["first"]);
});

test("leaves out what was called off", () => {
  const done: string[] = [];
  const callOff = atRest([() => done.push("first"), () => done.push("second")]);
  vi.advanceTimersByTime(500);
  callOff();
  vi.advanceTimersByTime(5_000);
  expect(done).toEqual(["first"]);
});
