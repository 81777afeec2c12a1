import { describe, expect, it } from "vitest";
import { builtInModels } from "./catalogue";
import { estimateNeurons, type NeuronEstimateInput } from "./estimate-neurons";
import { findModel } from "./find-model";

/** Figures of the Workers AI pricing page, August 2026. */
const cases: readonly [string, NeuronEstimateInput, number][] = [
  ["flux-1-schnell", {}, 57.6],
  ["flux-1-schnell", { steps: 8 }, 96],
  ["flux-1-schnell", { steps: 8, count: 3 }, 288],
  ["flux-2-klein-4b", {}, 104.2],
  ["flux-2-klein-4b", { width: 512, height: 512 }, 26.05],
  ["flux-2-klein-4b", { width: 513, height: 512 }, 52.1],
  ["flux-2-klein-4b", { inputImages: [{ width: 500, height: 500 }] }, 109.57],
  ["flux-2-klein-9b", {}, 1363.64],
  ["flux-2-klein-9b", { width: 512, height: 512 }, 1363.64],
  ["flux-2-klein-9b", { width: 1024, height: 1536 }, 1454.55],
  ["flux-2-dev", {}, 3750],
  ["flux-2-dev", { steps: 4 }, 600],
  ["lucid-origin", {}, 2844],
  ["phoenix-1.0", {}, 2370],
  ["sdxl-base", { count: 8 }, 0],
  ["dreamshaper-8-lcm", {}, 0],
];

describe("estimateNeurons", () => {
  it.each(cases)("%s %o costs %d", (id, input, neurons) => {
    const model = findModel(builtInModels, id);
    expect(model && estimateNeurons(model, input)).toBe(neurons);
  });
});
