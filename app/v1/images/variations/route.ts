import { generationContext } from "@/lib/http/native/generation-reply";
import { imageVariationSchema, toVariation } from "@/lib/http/openai/image-requests";
import { replyWithImages } from "@/lib/http/openai/images-reply";
import { readEditForm } from "@/lib/http/openai/read-edit-form";
import { preflight, refuse } from "@/lib/http/other-methods";
import { parseInput } from "@/lib/http/parse-input";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** Makes pictures like the one given. */
export const POST = withApi({ surface: "openai", access: "generate" }, async (call) => {
  const { services } = call;
  const form = await readEditForm(call.request, GENERATION_BODY_BYTES);
  const fields = parseInput(imageVariationSchema, form.fields);
  const request = toVariation(fields, form, services.catalogue);
  return replyWithImages(call, { fields, eventPrefix: "image_generation" }, (hooks) =>
    createGeneration(services, request, { ...generationContext(call, "openai"), ...hooks }),
  );
});

export const OPTIONS = preflight("POST");
export const GET = refuse("openai", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
