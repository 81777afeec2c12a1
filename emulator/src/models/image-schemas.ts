import type { InputSchema } from "../input-schema.ts";

/** FLUX.1 schnell: a closed schema; the live model refuses even `seed` and sizes (many public reports, 2026). */
export const schnellSchema: InputSchema = {
  type: "object",
  properties: {
    prompt: {
      type: "string",
      minLength: 1,
      maxLength: 2048,
      description: "A text description of the image you want to generate.",
    },
    steps: { type: "integer", default: 4, maximum: 8, description: "The number of diffusion steps." },
  },
  required: ["prompt"],
  additionalProperties: false,
};

/** FLUX.2 family: what the published JSON schema says; the fields are in the form (multipart-input.ts). */
export const multipartSchema: InputSchema = {
  type: "object",
  properties: {
    multipart: {
      type: "object",
      properties: { body: {}, contentType: { type: "string" } },
      required: ["body", "contentType"],
    },
  },
  required: ["multipart"],
};

/** Lucid Origin. */
export const lucidSchema: InputSchema = {
  type: "object",
  properties: {
    prompt: { type: "string", minLength: 1 },
    guidance: { type: "number", default: 4.5, minimum: 0, maximum: 10 },
    seed: { type: "integer", minimum: 0 },
    width: { type: "integer", default: 1120, minimum: 0, maximum: 2500 },
    height: { type: "integer", default: 1120, minimum: 0, maximum: 2500 },
    num_steps: { type: "integer", minimum: 1, maximum: 40 },
    steps: { type: "integer", minimum: 1, maximum: 40 },
  },
  required: ["prompt"],
};

/** Phoenix 1.0. */
export const phoenixSchema: InputSchema = {
  type: "object",
  properties: {
    prompt: { type: "string", minLength: 1 },
    guidance: { type: "number", default: 2, minimum: 2, maximum: 10 },
    seed: { type: "integer", minimum: 0 },
    width: { type: "integer", default: 1024, minimum: 0, maximum: 2048 },
    height: { type: "integer", default: 1024, minimum: 0, maximum: 2048 },
    num_steps: { type: "integer", default: 25, minimum: 1, maximum: 50 },
    negative_prompt: { type: "string", minLength: 1 },
  },
  required: ["prompt"],
};

const bytes: InputSchema = { type: "array", items: { type: "number", minimum: 0, maximum: 255 } };

/** The Stable Diffusion family shares one schema, image fields included, even where the model takes no image. */
export const stableDiffusionSchema: InputSchema = {
  type: "object",
  properties: {
    prompt: { type: "string", minLength: 1 },
    negative_prompt: { type: "string" },
    height: { type: "integer", minimum: 256, maximum: 2048 },
    width: { type: "integer", minimum: 256, maximum: 2048 },
    image: bytes,
    image_b64: { type: "string" },
    mask: bytes,
    num_steps: { type: "integer", default: 20, maximum: 20 },
    strength: { type: "number", default: 1, minimum: 0, maximum: 1 },
    guidance: { type: "number", default: 7.5 },
    seed: { type: "integer" },
  },
  required: ["prompt"],
};
