import { expect, it } from "vitest";
import { readSettings } from "./emulator-settings.ts";

it("gives every variable a default", () => {
  expect(readSettings({})).toEqual({
    fault: "",
    faultSeed: 1,
    latencyMs: 0,
    concurrency: 0,
    bindingDailyNeurons: 0,
    accounts: undefined,
  });
});

it.each([
  [{ EMULATOR_LATENCY_MS: "soon" }, "EMULATOR_LATENCY_MS"],
  [{ EMULATOR_CONCURRENCY: "-1" }, "EMULATOR_CONCURRENCY"],
  [{ EMULATOR_ACCOUNTS: "{" }, "EMULATOR_ACCOUNTS: not JSON"],
  [{ EMULATOR_ACCOUNTS: '[{"id":"a"}]' }, "EMULATOR_ACCOUNTS: expected"],
])("names the variable it cannot read: %o", (env, message) => {
  expect(() => readSettings(env)).toThrow(message);
});
