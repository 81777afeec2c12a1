import { Buffer } from "node:buffer";
import * as z from "zod";
import type { GenerationRequest } from "@/lib/domain/generation";
import type { Catalogue, ModelSpec } from "@/lib/domain/model";
import { resolveModel } from "@/lib/domain/resolve-model";
import { chooseEditingModel, leavesChoice } from "./choose-model";
import { chooseSize } from "./choose-size";
import {
  commonParameters,
  type ImageRouteFields,
  imageRouteFields,
  promptField,
  withAliases,
} from "./image-fields";
import type { EditForm } from "./read-edit-form";
import { repaintMask, wholeMask } from "./repaint-mask";

/** The body of POST /v1/images/generations. */
export const imageGenerationSchema = withAliases(z.object({ prompt: promptField, ...imageRouteFields }));
/** The fields of POST /v1/images/edits beside its pictures. */
export const imageEditSchema = imageGenerationSchema;
/** The fields of POST /v1/images/variations beside its picture. */
export const imageVariationSchema = withAliases(z.object(imageRouteFields));

type WithPrompt = ImageRouteFields & { readonly prompt: string };

/** How far a model that repaints (it has `strength`) goes from a picture that comes without a mask, 0 to 1. */
const EDIT_STRENGTH = 0.75;
const VARIATION_STRENGTH = 0.6;
/** Variations come without a prompt and every model needs one. */
const VARIATION_PROMPT =
  "A new variation of this picture: the same subject, style, palette and mood, a different composition and different details.";

/** A request for pictures out of text alone. Throws PictorError model_not_found. */
export function toGeneration(fields: WithPrompt, catalogue: Catalogue): GenerationRequest {
  const model = resolveModel(catalogue, fields.model);
  return {
    ...commonParameters(fields),
    ...chooseSize(fields, model),
    prompt: fields.prompt,
    model: fields.model,
    count: fields.n,
  };
}

/** A request for an edit. Throws PictorError model_not_found, invalid_request, invalid_image. */
export function toEdit(fields: WithPrompt, form: EditForm, catalogue: Catalogue): GenerationRequest {
  return { ...fromPictures(fields, form, catalogue, EDIT_STRENGTH), prompt: fields.prompt };
}

/** A request for a variation. Throws PictorError model_not_found, invalid_request, invalid_image. */
export function toVariation(
  fields: ImageRouteFields,
  form: EditForm,
  catalogue: Catalogue,
): GenerationRequest {
  const request = fromPictures(fields, { ...form, mask: null }, catalogue, VARIATION_STRENGTH);
  return { ...request, prompt: VARIATION_PROMPT, translate: "off" };
}

function fromPictures(
  fields: ImageRouteFields,
  form: EditForm,
  catalogue: Catalogue,
  usualStrength: number,
): Omit<GenerationRequest, "prompt"> {
  const sizes = form.pictures.map(({ size }) => size);
  const model = chooseEditingModel(catalogue, fields.model, { sizes, hasMask: form.mask !== null });
  const common = commonParameters(fields);
  return {
    ...common,
    ...chooseSize(fields, model, sizes[0] ?? null),
    strength:
      common.strength ?? (form.mask === null && model.parameters.strength ? usualStrength : undefined),
    model: leavesChoice(catalogue, fields.model) ? model.id : fields.model,
    count: fields.n,
    inputImages: form.pictures.map(({ text }) => text),
    mask: maskFor(model, form),
  };
}

/** A model that repaints what a mask shows gets one in any case: what it does without is not documented. */
function maskFor(model: ModelSpec, { mask, pictures }: EditForm): string | undefined {
  const size = pictures[0]?.size;
  if (mask !== null) return Buffer.from(repaintMask(mask)).toString("base64");
  if (!model.mask || !size || Math.max(size.width, size.height) > model.mask.maxSide) return undefined;
  return Buffer.from(wholeMask(size)).toString("base64");
}
