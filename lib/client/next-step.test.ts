import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { modelList } from "./models";
import { nextStep } from "./next-step";

describe("nextStep", () => {
  it.each([
    ["content_rejected", "model"],
    ["quota_exhausted", "model"],
    ["capacity", "model"],
    ["offline", "retry"],
    ["provider_unavailable", "retry"],
    ["unauthorized", "signIn"],
    ["provider_auth", "settings"],
    ["prompt_too_long", "none"],
  ])("after %s offers: %s", (code, kind) => {
    expect(nextStep(code, "flux-1-schnell", { ...modelList.get(), isSignedIn: false }).kind).toBe(kind);
  });

  it("offers to try again once one has signed in", () => {
    const step = nextStep("unauthorized", "flux-1-schnell", { ...modelList.get(), isSignedIn: true });
    expect(step.kind).toBe("retry");
  });

  it("never offers the model that just failed", () => {
    for (const model of builtInModels) {
      const step = nextStep("content_rejected", model.id, { ...modelList.get(), isSignedIn: false });
      expect(step.kind === "model" && step.model.id === model.id).toBe(false);
    }
  });
});
