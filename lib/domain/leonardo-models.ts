import { seedParameter } from "./black-forest-labs-models";
import type { ModelSpec, NumberParameter } from "./model";

/** The schemas allow 0; below 256 nothing useful comes out. Multiples of 8 as in every latent diffusion model. */
const side = (wireName: string, max: number): NumberParameter => ({
  min: 256,
  max,
  default: 1024,
  multipleOf: 8,
  wireName,
});

const leonardo = {
  vendor: "Leonardo.AI",
  aliases: [],
  runsOn: "workers-ai",
  transport: "json",
  prompt: { maxLength: 8_192 },
  fixedSize: null,
  fixedSteps: null,
  inputImages: null,
  mask: null,
  needsInputImage: false,
  promptStyle: "natural",
  licence: "Hosted use under the Leonardo.AI terms of service.",
} as const;

/** Leonardo models. Sources: Workers AI model schemas; prices of the pricing page of August 2026. */
export const leonardoModels: readonly ModelSpec[] = [
  {
    ...leonardo,
    id: "lucid-origin",
    providerModel: "@cf/leonardo/lucid-origin",
    label: "Lucid Origin",
    negativePrompt: null,
    parameters: {
      width: side("width", 2496),
      height: side("height", 2496),
      // No default is documented; 25 as its sister model.
      steps: { min: 1, max: 40, default: 25, multipleOf: 1, wireName: "num_steps" },
      guidanceScale: { min: 0, max: 10, default: 4.5, wireName: "guidance" },
      seed: seedParameter,
    },
    output: "base64",
    price: { kind: "tiles", perTile: 636, perStep: 12, perInputTile: 0, tilesPerStep: false },
    speed: "medium",
    gatewayAllowed: true,
    strengths: { en: "Design, typography, vivid colour", "zh-CN": "平面设计、文字排版、色彩鲜明" },
  },
  {
    ...leonardo,
    id: "phoenix-1.0",
    providerModel: "@cf/leonardo/phoenix-1.0",
    label: "Phoenix 1.0",
    negativePrompt: { wireName: "negative_prompt" },
    parameters: {
      width: side("width", 2048),
      height: side("height", 2048),
      steps: { min: 1, max: 50, default: 25, multipleOf: 1, wireName: "num_steps" },
      guidanceScale: { min: 2, max: 10, default: 2, wireName: "guidance" },
      seed: seedParameter,
    },
    output: "bytes",
    price: { kind: "tiles", perTile: 530, perStep: 10, perInputTile: 0, tilesPerStep: false },
    speed: "medium",
    // Byte replies were seen to fail through AI Gateway in 2026.
    gatewayAllowed: false,
    strengths: { en: "Follows the prompt closely, clear text", "zh-CN": "忠于描述、文字清晰" },
  },
];
