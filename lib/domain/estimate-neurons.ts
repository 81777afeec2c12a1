import type { ActualParameters } from "./generation";
import type { ModelSpec } from "./model";

/** Side of the square tile that Workers AI bills by, in pixels. */
const TILE_SIDE = 512;
/** Workers AI counts 1024x1024 as one megapixel. */
const MEGAPIXEL = 1024 * 1024;

/** What the estimate needs to know of a generation. Absent numbers mean the model's own default. */
export interface NeuronEstimateInput {
  readonly width?: number | null;
  readonly height?: number | null;
  readonly steps?: number | null;
  /** Pictures; default 1. */
  readonly count?: number;
  /** Pixel sizes of the input images, if there are any. */
  readonly inputImages?: readonly { readonly width: number; readonly height: number }[];
}

const tiles = (width: number, height: number) => Math.ceil(width / TILE_SIDE) * Math.ceil(height / TILE_SIDE);

/** The steps a picture of this model takes when nobody chooses. */
function defaultSteps(model: ModelSpec): number {
  return model.fixedSteps ?? model.parameters.steps?.default ?? 0;
}

function neuronsPerPicture(model: ModelSpec, input: NeuronEstimateInput): number {
  const price = model.price;
  if (price.kind === "unmetered") {
    return 0;
  }
  const width = input.width ?? model.fixedSize?.width ?? model.parameters.width?.default ?? 1024;
  const height = input.height ?? model.fixedSize?.height ?? model.parameters.height?.default ?? 1024;
  const inputImages = input.inputImages ?? [];
  if (price.kind === "megapixels") {
    const further = Math.max(0, (width * height) / MEGAPIXEL - 1);
    const inputMegapixels = inputImages.reduce(
      (sum, image) => sum + (image.width * image.height) / MEGAPIXEL,
      0,
    );
    return price.firstMegapixel + further * price.furtherMegapixel + inputMegapixels * price.inputMegapixel;
  }
  const steps = input.steps ?? defaultSteps(model);
  const inputTiles = inputImages.reduce((sum, image) => sum + tiles(image.width, image.height), 0);
  const tileCost = tiles(width, height) * price.perTile + inputTiles * price.perInputTile;
  return price.tilesPerStep ? tileCost * steps : tileCost + steps * price.perStep;
}

/**
 * Estimates what a generation costs, in neurons, rounded to hundredths; 0 for unmetered models.
 * Workers AI does not report the spend of image models, and how it rounds tiles is not documented: whole tiles are assumed.
 */
export function estimateNeurons(
  model: ModelSpec,
  input: NeuronEstimateInput | (Partial<ActualParameters> & { readonly count?: number }),
): number {
  return Math.round(neuronsPerPicture(model, input) * (input.count ?? 1) * 100) / 100;
}
