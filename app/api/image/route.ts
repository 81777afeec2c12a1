import { chatImageRequestSchema, lastUserPrompt } from "@/lib/http/flux-remix/chat-image-request";
import { fluxRemixGeneration } from "@/lib/http/flux-remix/flux-remix-generation";
import { replyWithImage } from "@/lib/http/flux-remix/image-reply";
import { generationContext } from "@/lib/http/native/generation-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** The last user message becomes a picture, as chat clients of CF Flux Remix ask for it. */
export const POST = withApi(
  {
    surface: "flux-remix",
    access: "generate",
    body: chatImageRequestSchema,
    maxBytes: GENERATION_BODY_BYTES,
  },
  async (call) => {
    const { services, body } = call;
    const request = fluxRemixGeneration(lastUserPrompt(body.messages), body.model, services.catalogue);
    return replyWithImage(call, body.stream ?? false, (hooks) =>
      createGeneration(services, request, { ...generationContext(call, "api"), ...hooks }),
    );
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("flux-remix", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
