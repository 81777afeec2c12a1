import * as z from "zod";
import type { GenerationRequest } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";

/** OpenAI's clients ask for at most ten pictures at once. */
const MAX_COUNT = 10;

/** null and "" mean "not given" in this protocol; numbers of a form come as text. */
const absent = (value: unknown) => (value === null || value === "" ? undefined : value);
const number = (value: unknown) =>
  typeof value === "string" && value.trim() !== "" ? Number(value) : absent(value);
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(absent, schema.optional());
const whole = (min: number, max: number) => z.preprocess(number, z.int().min(min).max(max).optional());
const decimal = (min: number, max: number) => z.preprocess(number, z.number().min(min).max(max).optional());
const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : absent(value)),
  z.boolean().optional(),
);
const ignored = z.unknown().optional().describe("Accepted, without effect.");

/** The prompt of a picture. */
export const promptField = z
  .string()
  .max(LIMITS.maxPromptLength)
  .refine((text) => text.trim() !== "", { error: "the prompt is empty; write what the picture should show" });

/** What can be said of a picture beside its prompt: OpenAI's own field first, then extensions clients send. */
export const pictureFields = {
  model: optional(z.string().max(200)).describe(
    "Model id, alias or @cf name. None, or a name of OpenAI's: a model that can do what is asked.",
  ),
  size: optional(
    z.string().regex(/^(?:auto|[1-9]\d{0,3}[x*×][1-9]\d{0,3})$/i, {
      error: 'expected "auto" or WIDTHxHEIGHT in pixels, such as 1024x1024',
    }),
  ).describe('"auto" or WIDTHxHEIGHT in pixels; fitted to the model.'),
  width: whole(1, 8192).describe("Extension. Pixels; size wins."),
  height: whole(1, 8192).describe("Extension. Pixels; size wins."),
  aspect_ratio: optional(
    z.string().regex(/^(?:auto|[1-9]\d{0,2}:[1-9]\d{0,2})$/i, {
      error: "expected a ratio of two numbers, such as 16:9",
    }),
  ).describe("Extension. Such as 16:9; size, or width and height, win."),
  seed: z
    .preprocess((value) => {
      const seed = number(value);
      // Clients say "any seed" with -1.
      return typeof seed === "number" && seed < 0 ? undefined : seed;
    }, z.int().min(0).max(LIMITS.maxSeed).optional())
    .describe("Extension. Negative: any."),
  steps: whole(1, 1000).describe("Extension. Diffusion steps."),
  guidance_scale: decimal(0, 100).describe("Extension. How strictly the model follows the prompt."),
  negative_prompt: optional(z.string().max(LIMITS.maxPromptLength)).describe(
    "Extension. What to keep out of the picture.",
  ),
  strength: decimal(0, 1).describe("Extension. How much an input picture is changed, 0 to 1."),
  translate: optional(z.enum(["auto", "on", "off"])).describe("Extension. Translation to English."),
  enhance: optional(z.enum(["off", "on"])).describe("Extension. Let a language model enrich the prompt."),
  user: ignored,
} as const;

/** What the three image routes have in common beside the picture itself. */
export const imageRouteFields = {
  ...pictureFields,
  n: whole(1, MAX_COUNT).describe("How many pictures, 1 to 10."),
  response_format: optional(z.enum(["b64_json", "url"])).describe(
    "b64_json unless told; url: a signed link, good for at least seven days.",
  ),
  stream: flag.describe("Answer with server-sent events."),
  quality: ignored,
  style: ignored,
  background: ignored,
  moderation: ignored,
  output_format: ignored.describe("Accepted; the reply names the format that the model gave."),
  output_compression: ignored,
  partial_images: ignored.describe("Accepted; no model gives partial pictures, so none are sent."),
} as const;

const pictureFieldsSchema = z.object(pictureFields);
export type PictureFields = z.infer<typeof pictureFieldsSchema>;
const imageRouteFieldsSchema = z.object(imageRouteFields);
export type ImageRouteFields = z.infer<typeof imageRouteFieldsSchema>;

/** Spellings of other clients and servers for the extensions. */
const ALIASES: Readonly<Record<string, keyof PictureFields>> = {
  aspectRatio: "aspect_ratio",
  num_steps: "steps",
  num_inference_steps: "steps",
  guidance: "guidance_scale",
  cfg: "guidance_scale",
  cfg_scale: "guidance_scale",
  negativePrompt: "negative_prompt",
};

/** Reads a body whose extensions may have other clients' names. Unknown fields are left out, not refused. */
export function withAliases<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((body) => {
    if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
    const renamed: Record<string, unknown> = { ...body };
    for (const [alias, name] of Object.entries(ALIASES)) {
      if (alias in body) renamed[name] ??= Reflect.get(body, alias);
    }
    return renamed;
  }, schema);
}

/** The part of a generation that does not depend on the model. */
export function commonParameters(fields: PictureFields): Partial<GenerationRequest> {
  return {
    negativePrompt: fields.negative_prompt,
    seed: fields.seed,
    steps: fields.steps,
    guidanceScale: fields.guidance_scale,
    strength: fields.strength,
    translate: fields.translate,
    enhance: fields.enhance,
  };
}
