import type { ImagePrice } from "./image-models.ts";

/** What a painted picture cost to make. */
export interface PaintedWork {
  width: number;
  height: number;
  steps: number;
  /** Reference images, in pixels. */
  inputs: readonly { width: number; height: number }[];
}

/** Tiles of 512x512 that a picture covers; rounding of odd sizes is not published, so partial tiles count whole. */
function tiles(width: number, height: number): number {
  return Math.ceil(width / 512) * Math.ceil(height / 512);
}

/** Neurons that the pricing page asks for a picture. */
export function priceOfImage(price: ImagePrice, work: PaintedWork): number {
  const inputTiles = work.inputs.reduce((sum, input) => sum + tiles(input.width, input.height), 0);
  switch (price.per) {
    case "none":
      return 0;
    case "tile":
      return price.tile * tiles(work.width, work.height) + price.step * work.steps;
    case "tile-with-inputs": {
      const once = price.outputTile * tiles(work.width, work.height) + price.inputTile * inputTiles;
      return price.timesSteps ? once * work.steps : once;
    }
    case "megapixel": {
      const megapixels = Math.max(1, Math.ceil((work.width * work.height) / 1_048_576));
      const inputMegapixels = work.inputs.reduce(
        (sum, input) => sum + (input.width * input.height) / 1_048_576,
        0,
      );
      return price.first + price.further * (megapixels - 1) + price.input * inputMegapixels;
    }
  }
}
