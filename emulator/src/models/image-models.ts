import type { InputSchema } from "../input-schema.ts";
import {
  lucidSchema,
  multipartSchema,
  phoenixSchema,
  schnellSchema,
  stableDiffusionSchema,
} from "./image-schemas.ts";

/** Price of a picture in neurons; the pricing page counts tiles of 512x512 or megapixels. */
export type ImagePrice =
  | { per: "tile"; tile: number; step: number }
  | { per: "tile-with-inputs"; outputTile: number; inputTile: number; timesSteps: boolean }
  | { per: "megapixel"; first: number; further: number; input: number }
  | { per: "none" };

/** What sets one image model apart from the others. */
export interface ImageModel {
  id: string;
  description: string;
  schema: InputSchema;
  transport: "json" | "multipart";
  /** `json` = `{image: base64}`; `bytes` = the picture itself. */
  answer: "json" | "bytes";
  mediaType: "image/jpeg" | "image/png";
  defaultWidth: number;
  defaultHeight: number;
  defaultSteps: number;
  /** Steps at which the painter gives its full finish. */
  fullSteps: number;
  guidance: { default: number; min: number; max: number };
  /** Whether an image in the input is used, required, or refused with 3030. */
  imageInput: "none" | "references" | "required" | "refused";
  moderationCode: 3030 | 8007;
  price: ImagePrice;
  beta: boolean;
}

const flux2 = {
  schema: multipartSchema,
  transport: "multipart",
  answer: "json",
  mediaType: "image/jpeg",
  defaultWidth: 1024,
  defaultHeight: 768,
  guidance: { default: 3.5, min: 0, max: 10 },
  imageInput: "references",
  moderationCode: 8007,
  beta: false,
} as const;

const stableDiffusion = {
  schema: stableDiffusionSchema,
  transport: "json",
  answer: "bytes",
  defaultSteps: 20,
  fullSteps: 20,
  guidance: { default: 7.5, min: 0, max: 15 },
  imageInput: "refused",
  moderationCode: 3030,
  price: { per: "none" },
  beta: true,
} as const;

/** The ten text-to-image models, with the facts published in 2026. */
export const imageModels: readonly ImageModel[] = [
  {
    id: "@cf/black-forest-labs/flux-1-schnell",
    description:
      "A 12 billion parameter rectified flow transformer that makes pictures in one to eight steps.",
    schema: schnellSchema,
    transport: "json",
    answer: "json",
    mediaType: "image/jpeg",
    defaultWidth: 1024,
    defaultHeight: 1024,
    defaultSteps: 4,
    fullSteps: 8,
    guidance: { default: 5, min: 0, max: 10 },
    imageInput: "none",
    moderationCode: 3030,
    price: { per: "tile", tile: 4.8, step: 9.6 },
    beta: false,
  },
  {
    ...flux2,
    id: "@cf/black-forest-labs/flux-2-klein-4b",
    description: "A fast, distilled FLUX.2 model for generation and editing with reference images.",
    defaultSteps: 4,
    fullSteps: 6,
    price: { per: "tile-with-inputs", outputTile: 26.05, inputTile: 5.37, timesSteps: false },
  },
  {
    ...flux2,
    id: "@cf/black-forest-labs/flux-2-klein-9b",
    description: "The larger distilled FLUX.2 model, for generation and editing with reference images.",
    defaultSteps: 4,
    fullSteps: 5,
    price: { per: "megapixel", first: 1363.64, further: 181.82, input: 181.82 },
  },
  {
    ...flux2,
    id: "@cf/black-forest-labs/flux-2-dev",
    // Not published for the family; one model answers PNG here so that callers learn to look at the bytes.
    mediaType: "image/png",
    description: "The full FLUX.2 model, for highly realistic and detailed pictures with several references.",
    defaultSteps: 25,
    fullSteps: 30,
    price: { per: "tile-with-inputs", outputTile: 37.5, inputTile: 18.75, timesSteps: true },
  },
  {
    id: "@cf/leonardo/lucid-origin",
    description: "Leonardo's most adaptable and prompt-responsive model.",
    schema: lucidSchema,
    transport: "json",
    answer: "json",
    mediaType: "image/jpeg",
    defaultWidth: 1120,
    defaultHeight: 1120,
    defaultSteps: 25,
    fullSteps: 40,
    guidance: { default: 4.5, min: 0, max: 10 },
    imageInput: "none",
    moderationCode: 8007,
    price: { per: "tile", tile: 636, step: 12 },
    beta: false,
  },
  {
    id: "@cf/leonardo/phoenix-1.0",
    description: "Leonardo's model with strong prompt adherence and coherent text.",
    schema: phoenixSchema,
    transport: "json",
    answer: "bytes",
    mediaType: "image/jpeg",
    defaultWidth: 1024,
    defaultHeight: 1024,
    defaultSteps: 25,
    fullSteps: 50,
    guidance: { default: 2, min: 0, max: 10 },
    imageInput: "none",
    moderationCode: 8007,
    price: { per: "tile", tile: 530, step: 10 },
    beta: false,
  },
  {
    ...stableDiffusion,
    id: "@cf/stabilityai/stable-diffusion-xl-base-1.0",
    description: "Diffusion-based text-to-image model by Stability AI.",
    mediaType: "image/jpeg",
    defaultWidth: 1024,
    defaultHeight: 1024,
  },
  {
    ...stableDiffusion,
    id: "@cf/bytedance/stable-diffusion-xl-lightning",
    description: "A lightning-fast model for 1024 px pictures in a few steps.",
    mediaType: "image/jpeg",
    defaultWidth: 1024,
    defaultHeight: 1024,
  },
  {
    ...stableDiffusion,
    id: "@cf/lykon/dreamshaper-8-lcm",
    description: "A Stable Diffusion model tuned for photorealism without giving up range.",
    mediaType: "image/png",
    defaultWidth: 512,
    defaultHeight: 512,
  },
  {
    ...stableDiffusion,
    id: "@cf/runwayml/stable-diffusion-v1-5-inpainting",
    description: "Inpaints pictures with the help of a mask.",
    mediaType: "image/png",
    defaultWidth: 512,
    defaultHeight: 512,
    imageInput: "required",
  },
];
