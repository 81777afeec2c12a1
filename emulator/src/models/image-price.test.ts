import { expect, it } from "vitest";
import { imageModels } from "./image-models.ts";
import { priceOfImage } from "./image-price.ts";

/** Figures worked out from the pricing page for 1024x1024. */
const published: [string, number, number][] = [
  ["@cf/black-forest-labs/flux-1-schnell", 4, 57.6],
  ["@cf/black-forest-labs/flux-1-schnell", 8, 96],
  ["@cf/black-forest-labs/flux-2-klein-4b", 4, 104.2],
  ["@cf/black-forest-labs/flux-2-klein-9b", 4, 1363.64],
  ["@cf/black-forest-labs/flux-2-dev", 25, 3750],
  ["@cf/leonardo/lucid-origin", 25, 2844],
  ["@cf/leonardo/phoenix-1.0", 25, 2370],
  ["@cf/stabilityai/stable-diffusion-xl-base-1.0", 20, 0],
];

it.each(published)("%s at %i steps costs %d neurons", (id, steps, neurons) => {
  const model = imageModels.find((candidate) => candidate.id === id);
  const price = model?.price ?? { per: "none" };
  expect(priceOfImage(price, { width: 1024, height: 1024, steps, inputs: [] })).toBeCloseTo(neurons, 1);
});

it("counts reference images", () => {
  const klein = imageModels.find((model) => model.id.endsWith("klein-4b"));
  const work = { width: 1024, height: 1024, steps: 4, inputs: [{ width: 512, height: 512 }] };
  expect(priceOfImage(klein?.price ?? { per: "none" }, work)).toBeCloseTo(109.57, 2);
});
