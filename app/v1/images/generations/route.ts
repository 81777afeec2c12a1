import { generationContext } from "@/lib/http/native/generation-reply";
import { imageGenerationSchema, toGeneration } from "@/lib/http/openai/image-requests";
import { replyWithImages } from "@/lib/http/openai/images-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** Makes pictures out of text, as OpenAI's clients ask for it. */
export const POST = withApi(
  { surface: "openai", access: "generate", body: imageGenerationSchema, maxBytes: GENERATION_BODY_BYTES },
  async (call) => {
    const { services, body } = call;
    const request = toGeneration(body, services.catalogue);
    return replyWithImages(call, { fields: body, eventPrefix: "image_generation" }, (hooks) =>
      createGeneration(services, request, { ...generationContext(call, "openai"), ...hooks }),
    );
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("openai", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
