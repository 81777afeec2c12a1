import { afterEach, expect, it, vi } from "vitest";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { chosenModel, modelKnowledge, modelList } from "./models";
import { syncModels } from "./sync-models";

afterEach(() => vi.unstubAllGlobals());

it("takes the steps this deployment prefers, so that the cost shown is the cost charged", async () => {
  const steps = { min: 1, max: 8, default: 6, multipleOf: 1 };
  const body = { defaultModel: "flux-1-schnell", models: [{ id: "flux-1-schnell", parameters: { steps } }] };
  vi.stubGlobal("fetch", async () => Response.json(body));
  await syncModels();
  const model = chosenModel(modelList.get(), null);
  expect(model.parameters.steps).toMatchObject({ default: 6, max: 8, wireName: "steps" });
  expect(estimateNeurons(model, {})).toBeCloseTo(76.8);
});

it("says whether the deployment has told its models, and learns it later", async () => {
  const shown = modelList.get();
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  await syncModels();
  expect(modelKnowledge.get()).toBe("none");
  expect(modelList.get()).toBe(shown);
  vi.stubGlobal("fetch", async () => Response.json({ models: [{ id: "flux-1-schnell" }] }));
  await syncModels();
  expect(modelKnowledge.get()).toBe("told");
});
