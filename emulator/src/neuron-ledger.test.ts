import { describe, expect, it } from "vitest";
import { NeuronLedger } from "./neuron-ledger.ts";

const lateEvening = Date.UTC(2026, 10, 22, 23, 59, 59);

describe("NeuronLedger", () => {
  it("stops an account at its allowance and starts anew at 00:00 UTC", () => {
    let now = lateEvening;
    const ledger = new NeuronLedger(() => now);
    ledger.charge("a", 60, 100);
    ledger.charge("a", 60, 100);
    expect(() => ledger.charge("a", 1, 100)).toThrow("4006: you have used up your daily free allocation");
    ledger.charge("b", 60, 100);
    now += 1000;
    ledger.charge("a", 60, 100);
    expect(ledger.used("a")).toBe(60);
    expect(ledger.used("b")).toBe(0);
  });

  it("never stops what costs nothing or is not metered", () => {
    const ledger = new NeuronLedger(() => lateEvening);
    ledger.set("a", 100);
    ledger.charge("a", 0, 100);
    ledger.charge("a", 5000, undefined);
    expect(ledger.used("a")).toBe(5100);
  });
});
