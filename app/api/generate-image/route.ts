import { checkPrompt, promptImageRequestSchema } from "@/lib/http/flux-remix/chat-image-request";
import { fluxRemixGeneration } from "@/lib/http/flux-remix/flux-remix-generation";
import { replyWithImage } from "@/lib/http/flux-remix/image-reply";
import { generationContext } from "@/lib/http/native/generation-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** A bare prompt becomes a picture, as CF Flux Remix does it. */
export const POST = withApi(
  { surface: "flux-remix", access: "generate", body: promptImageRequestSchema },
  async (call) => {
    const { services, body } = call;
    const request = fluxRemixGeneration(checkPrompt(body.prompt, "prompt"), body.model, services.catalogue);
    return replyWithImage(call, false, (hooks) =>
      createGeneration(services, request, { ...generationContext(call, "api"), ...hooks }),
    );
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("flux-remix", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
