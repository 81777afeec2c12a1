import { generationRequestSchema } from "@/lib/domain/generation";
import { generationContext, replyWithGeneration, sourceOf } from "@/lib/http/native/generation-reply";
import { laterReply, prefersLater } from "@/lib/http/native/later-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";
import { startGeneration } from "@/lib/use-cases/start-generation";

/**
 * Makes pictures. The Accept header chooses the reply: JSON, the picture's bytes, or events as they happen. With
 * `Prefer: respond-async` it comes later, at the address in Location.
 */
export const POST = withApi(
  { surface: "native", access: "generate", body: generationRequestSchema, maxBytes: GENERATION_BODY_BYTES },
  async (call) => {
    const context = generationContext(call, sourceOf(call));
    if (prefersLater(call)) return laterReply(await startGeneration(call.services, call.body, context));
    return replyWithGeneration(call, (hooks) =>
      createGeneration(call.services, call.body, { ...context, ...hooks }),
    );
  },
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
