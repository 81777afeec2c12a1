import { blackForestLabsModels } from "./black-forest-labs-models";
import { leonardoModels } from "./leonardo-models";
import type { ModelSpec } from "./model";
import { stableDiffusionModels } from "./stable-diffusion-models";

/** The ten built-in models, in the order lists show them; the first is the default model. */
export const builtInModels: readonly ModelSpec[] = [
  ...blackForestLabsModels,
  ...leonardoModels,
  ...stableDiffusionModels,
];

/** Names of OpenAI's models, which clients send unasked; they mean the default model. */
export const OPENAI_MODEL_NAMES: readonly string[] = [
  "dall-e-2",
  "dall-e-3",
  "gpt-image-1",
  "gpt-image-1-mini",
  "gpt-image-1.5",
  "gpt-image-2",
  "chatgpt-image-latest",
];
