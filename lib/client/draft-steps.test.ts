import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { draftSteps } from "./draft-steps";

const drafting = builtInModels.filter((model) => draftSteps(model, null) !== null);

describe("draftSteps", () => {
  it("is offered by some models, and only where steps and seed can be chosen", () => {
    expect(drafting.length).toBeGreaterThan(0);
    for (const model of drafting) {
      expect(model.parameters.steps && model.parameters.seed).toBeTruthy();
    }
  });

  it.each(drafting.map((model) => [model.id, model] as const))(
    "saves steps of %s within its range",
    (_, model) => {
      const range = model.parameters.steps;
      const steps = draftSteps(model, null) ?? 0;
      expect(steps).toBeGreaterThanOrEqual(range?.min ?? 0);
      expect(steps).toBeLessThan(range?.default ?? 0);
    },
  );

  it.each(drafting.map((model) => [model.id, model] as const))(
    "has nothing to save at the least of %s",
    (_, model) => {
      expect(draftSteps(model, model.parameters.steps?.min ?? 1)).toBeNull();
    },
  );
});
