import { generationRequestSchema } from "@/lib/domain/generation";
import { generationContext, replyWithGeneration, sourceOf } from "@/lib/http/native/generation-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";

/** Makes pictures. The Accept header chooses the reply: JSON, the picture's bytes, or events as they happen. */
export const POST = withApi(
  { surface: "native", access: "generate", body: generationRequestSchema, maxBytes: GENERATION_BODY_BYTES },
  (call) =>
    replyWithGeneration(call, (hooks) =>
      createGeneration(call.services, call.body, { ...generationContext(call, sourceOf(call)), ...hooks }),
    ),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
