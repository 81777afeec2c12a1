import { generationContext } from "@/lib/http/native/generation-reply";
import { imageEditSchema, toEdit } from "@/lib/http/openai/image-requests";
import { replyWithImages } from "@/lib/http/openai/images-reply";
import { readEditForm } from "@/lib/http/openai/read-edit-form";
import { preflight, refuse } from "@/lib/http/other-methods";
import { parseInput } from "@/lib/http/parse-input";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** Makes pictures out of pictures and a prompt: references, or one picture and the mask of what is repainted. */
export const POST = withApi({ surface: "openai", access: "generate" }, async (call) => {
  const { services } = call;
  const form = await readEditForm(call.request, GENERATION_BODY_BYTES);
  const fields = parseInput(imageEditSchema, form.fields);
  const request = toEdit(fields, form, services.catalogue);
  return replyWithImages(call, { fields, eventPrefix: "image_edit" }, (hooks) =>
    createGeneration(services, request, { ...generationContext(call, "openai"), ...hooks }),
  );
});

export const OPTIONS = preflight("POST");
export const GET = refuse("openai", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
