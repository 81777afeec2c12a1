import { seedParameter } from "./black-forest-labs-models";
import type { ModelSpec, NumberParameter } from "./model";

/** The family's shared schema: 256 to 2048 pixels; sizes that are not multiples of 8 are refused (3030). */
const side = (wireName: string, defaultPixels: number): NumberParameter => ({
  min: 256,
  max: 2048,
  default: defaultPixels,
  multipleOf: 8,
  wireName,
});
/** At most 20 steps for the whole family. */
const steps = (defaultSteps: number): NumberParameter => ({
  min: 1,
  max: 20,
  default: defaultSteps,
  multipleOf: 1,
  wireName: "num_steps",
});
/** Documented default 7.5, no range. */
const guidanceScale: NumberParameter = { min: 0, max: 20, default: 7.5, wireName: "guidance" };

const stableDiffusion = {
  runsOn: "workers-ai",
  transport: "json",
  prompt: { maxLength: 8_192 },
  negativePrompt: { wireName: "negative_prompt" },
  fixedSize: null,
  fixedSteps: null,
  output: "bytes",
  price: { kind: "unmetered" },
  promptStyle: "tags",
} as const;

/** These three list image inputs in their schema but refuse or misread them. */
const textOnly = { inputImages: null, mask: null, needsInputImage: false } as const;

/** Stable Diffusion models. Sources: Workers AI model schemas; all in beta and not on the pricing page. */
export const stableDiffusionModels: readonly ModelSpec[] = [
  {
    ...stableDiffusion,
    ...textOnly,
    id: "sdxl-base",
    providerModel: "@cf/stabilityai/stable-diffusion-xl-base-1.0",
    label: "SDXL Base",
    vendor: "Stability AI",
    aliases: ["SD-XL-Bash-CF"],
    parameters: {
      width: side("width", 1024),
      height: side("height", 1024),
      steps: steps(20),
      guidanceScale,
      seed: seedParameter,
    },
    speed: "medium",
    gatewayAllowed: false,
    licence: "CreativeML Open RAIL++-M",
    strengths: { en: "Classic look, many styles, unmetered", "zh-CN": "经典风格、题材广、不计额度" },
  },
  {
    ...stableDiffusion,
    ...textOnly,
    id: "sdxl-lightning",
    providerModel: "@cf/bytedance/stable-diffusion-xl-lightning",
    label: "SDXL Lightning",
    vendor: "ByteDance",
    aliases: ["SD-XL-Lightning-CF"],
    parameters: {
      width: side("width", 1024),
      height: side("height", 1024),
      steps: steps(8),
      guidanceScale,
      seed: seedParameter,
    },
    speed: "fast",
    gatewayAllowed: false,
    licence: "CreativeML Open RAIL++-M",
    strengths: { en: "Very quick drafts, unmetered", "zh-CN": "出图极快、不计额度" },
  },
  {
    ...stableDiffusion,
    ...textOnly,
    id: "dreamshaper-8-lcm",
    providerModel: "@cf/lykon/dreamshaper-8-lcm",
    label: "DreamShaper 8 LCM",
    vendor: "Lykon",
    aliases: ["DS-8-CF"],
    parameters: {
      width: side("width", 768),
      height: side("height", 768),
      steps: steps(8),
      guidanceScale,
      seed: seedParameter,
    },
    speed: "fast",
    gatewayAllowed: false,
    licence: "CreativeML Open RAIL-M",
    strengths: { en: "Portraits, fantasy, illustration, unmetered", "zh-CN": "人像、奇幻、插画、不计额度" },
  },
  {
    ...stableDiffusion,
    id: "sd-1.5-inpainting",
    providerModel: "@cf/runwayml/stable-diffusion-v1-5-inpainting",
    label: "SD 1.5 Inpainting",
    vendor: "Runway",
    aliases: [],
    parameters: {
      width: side("width", 512),
      height: side("height", 512),
      steps: steps(20),
      guidanceScale,
      strength: { min: 0, max: 1, default: 1, wireName: "strength" },
      seed: seedParameter,
    },
    inputImages: { max: 1, maxSide: 2048, wireName: "image", encoding: "byte-array" },
    mask: { max: 1, maxSide: 2048, wireName: "mask", encoding: "byte-array" },
    needsInputImage: true,
    speed: "medium",
    gatewayAllowed: true,
    licence: "CreativeML Open RAIL-M",
    strengths: { en: "Repaints a masked part of a picture, unmetered", "zh-CN": "局部重绘、不计额度" },
  },
];
