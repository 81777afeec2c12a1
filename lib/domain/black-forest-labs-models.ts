import type { ModelSpec, NumberParameter } from "./model";

/**
 * Seeds are whole numbers; no upper bound is documented, so the common unsigned 32-bit range is used.
 * The default is never sent: fitParameters picks a seed for every picture.
 */
export const seedParameter: NumberParameter = {
  min: 0,
  max: 4_294_967_295,
  default: 0,
  multipleOf: 1,
  wireName: "seed",
};

/** FLUX.2 on Workers AI: 256 to 1920 pixels a side; the architecture works in blocks of 16. */
const flux2Side = (wireName: string): NumberParameter => ({
  min: 256,
  max: 1920,
  default: 1024,
  multipleOf: 16,
  wireName,
});

const flux2 = {
  vendor: "Black Forest Labs",
  aliases: [],
  runsOn: "workers-ai",
  transport: "multipart",
  prompt: { maxLength: 8_192 },
  negativePrompt: null,
  fixedSize: null,
  // Documented: up to four pictures, each smaller than 512x512.
  inputImages: { max: 4, maxSide: 511, wireName: "input_image_{n}", encoding: "binary-part" },
  mask: null,
  needsInputImage: false,
  output: "base64",
  promptStyle: "natural",
  gatewayAllowed: false,
} as const;

/**
 * FLUX models. Sources: Workers AI model schemas and changelog entries of 2025-11-25, 2026-01-15 and 2026-01-28;
 * prices of the Workers AI pricing page of August 2026.
 */
export const blackForestLabsModels: readonly ModelSpec[] = [
  {
    id: "flux-1-schnell",
    providerModel: "@cf/black-forest-labs/flux-1-schnell",
    label: "FLUX.1 schnell",
    vendor: "Black Forest Labs",
    aliases: ["FLUX.1-Schnell-CF"],
    runsOn: "workers-ai",
    transport: "json",
    prompt: { maxLength: 2_048 },
    negativePrompt: null,
    // The schema is closed: `seed`, sizes and anything else are refused, though older samples still send a seed.
    parameters: {
      steps: { min: 1, max: 8, default: 4, multipleOf: 1, wireName: "steps" },
    },
    fixedSize: { width: 1024, height: 1024 },
    fixedSteps: null,
    inputImages: null,
    mask: null,
    needsInputImage: false,
    output: "base64",
    price: { kind: "tiles", perTile: 4.8, perStep: 9.6, perInputTile: 0, tilesPerStep: false },
    speed: "fast",
    promptStyle: "natural",
    gatewayAllowed: true,
    licence: "Apache-2.0 weights; hosted use under the Black Forest Labs terms of service.",
    strengths: { en: "Quick, versatile, low cost", "zh-CN": "快速、通用、省额度" },
  },
  {
    ...flux2,
    id: "flux-2-klein-4b",
    providerModel: "@cf/black-forest-labs/flux-2-klein-4b",
    label: "FLUX.2 klein 4B",
    parameters: {
      width: flux2Side("width"),
      height: flux2Side("height"),
      guidanceScale: { min: 0, max: 20, default: 1, wireName: "guidance" },
      seed: seedParameter,
    },
    fixedSteps: 4,
    price: { kind: "tiles", perTile: 26.05, perStep: 0, perInputTile: 5.37, tilesPerStep: false },
    speed: "fast",
    licence: "Apache-2.0 weights; hosted use under the Black Forest Labs terms of service.",
    strengths: { en: "Any shape, reference images, good value", "zh-CN": "任意画幅、支持参考图、性价比高" },
  },
  {
    ...flux2,
    id: "flux-2-klein-9b",
    providerModel: "@cf/black-forest-labs/flux-2-klein-9b",
    label: "FLUX.2 klein 9B",
    parameters: {
      width: flux2Side("width"),
      height: flux2Side("height"),
      guidanceScale: { min: 0, max: 20, default: 1, wireName: "guidance" },
      seed: seedParameter,
    },
    fixedSteps: 4,
    price: {
      kind: "megapixels",
      firstMegapixel: 1363.64,
      furtherMegapixel: 181.82,
      inputMegapixel: 181.82,
    },
    speed: "medium",
    licence: "Non-commercial weights; hosted use under the Black Forest Labs terms of service.",
    strengths: { en: "Fine detail, text in pictures, editing", "zh-CN": "细节丰富、画中文字、图像编辑" },
  },
  {
    ...flux2,
    id: "flux-2-dev",
    providerModel: "@cf/black-forest-labs/flux-2-dev",
    label: "FLUX.2 dev",
    parameters: {
      width: flux2Side("width"),
      height: flux2Side("height"),
      // No range is documented; Cloudflare's examples use 25.
      steps: { min: 1, max: 50, default: 25, multipleOf: 1, wireName: "steps" },
      guidanceScale: { min: 0, max: 20, default: 4, wireName: "guidance" },
      seed: seedParameter,
    },
    fixedSteps: null,
    price: { kind: "tiles", perTile: 37.5, perStep: 0, perInputTile: 18.75, tilesPerStep: true },
    speed: "slow",
    licence: "Non-commercial weights; hosted use under the Black Forest Labs terms of service.",
    strengths: { en: "Highest quality, several references", "zh-CN": "画质最高、可用多张参考图" },
  },
];
