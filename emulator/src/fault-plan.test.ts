import { describe, expect, it } from "vitest";
import { damageBytes, planFaults, readTextFaults, takePromptFaults } from "./fault-plan.ts";

describe("planFaults", () => {
  it("reads codes, latency, hanging, damage and answers", () => {
    const plan = planFaults(["3040,latency:200", "latency:50,hang", "truncated", "empty"], 1, 1);
    expect(plan.failure?.message).toBe("3040: Capacity temporarily exceeded, please try again.");
    expect(plan.failure?.httpStatus).toBe(429);
    expect(plan).toMatchObject({ latencyMs: 250, hang: true, damage: "truncated", answer: "empty" });
  });

  it("gives plain statuses and pages without a code", () => {
    expect(planFaults(["503"], 1, 1).failure).toMatchObject({
      httpStatus: 503,
      name: "InferenceUpstreamError",
    });
    expect(planFaults(["html"], 1, 1).failure?.rawBody?.mediaType).toBe("text/html");
  });

  it("rolls rates by seed and call, and repeats them", () => {
    const rolls = (seed: number) =>
      Array.from({ length: 1000 }, (_, call) => planFaults(["3040@0.3"], seed, call).failure !== undefined);
    const failed = rolls(7).filter(Boolean).length;
    expect(failed).toBeGreaterThan(240);
    expect(failed).toBeLessThan(360);
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls(7)).not.toEqual(rolls(8));
  });

  it("hits the picture of one seed and no other", () => {
    const failing = [41, 42, 43, undefined].filter((seed) => planFaults(["500@seed:42"], 1, 1, seed).failure);
    expect(failing).toEqual([42]);
  });

  it("leaves calls alone when nothing is asked", () => {
    expect(planFaults(["", "nonsense"], 1, 1)).toEqual({
      latencyMs: 0,
      hang: false,
      failure: undefined,
      damage: undefined,
      answer: undefined,
    });
  });
});

describe("directives", () => {
  it("leave a picture's prompt but stay in a text", () => {
    const prompt = "a cat --emulator-fault=3040@0.5,latency:9 on a sofa --emulator-text-fault=500";
    expect(takePromptFaults(prompt)).toEqual({ prompt: "a cat on a sofa", faults: ["3040@0.5,latency:9"] });
    expect(readTextFaults(prompt)).toEqual(["500"]);
  });
});

describe("damageBytes", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
  it("truncates, spoils, or does nothing", () => {
    expect(damageBytes(bytes, "truncated", 1)).toEqual(bytes.slice(0, 60));
    const corrupt = damageBytes(bytes, "corrupt", 1);
    expect(corrupt).toHaveLength(100);
    expect(corrupt).not.toEqual(bytes);
    expect(damageBytes(bytes, undefined, 1)).toBe(bytes);
  });
});
