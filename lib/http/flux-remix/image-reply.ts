import { PictorError } from "@/lib/domain/errors";
import type { GenerationOutcome } from "@/lib/domain/ports";
import { imageBase64 } from "../base64";
import { toPictorError } from "../error-reply";
import { errorSentence } from "../error-sentence";
import { outcomeHeaders } from "../idempotency";
import type { Generate } from "../native/generation-reply";
import { serverTiming } from "../server-timing";
import { sseReply } from "../sse";
import type { ApiCall } from "../with-api";

/** Answers as CF Flux Remix does: `{prompt, translatedPrompt, image}`, or the same as events. */
export async function replyWithImage(
  call: ApiCall<unknown, unknown, unknown>,
  stream: boolean,
  generate: Generate,
): Promise<Response> {
  if (stream) return eventsReply(call, generate);
  const outcome = await generate({});
  const { generation } = outcome;
  const headers = new Headers({
    "content-type": "application/json",
    "x-generation-id": generation.id,
    "x-model": encodeURIComponent(generation.model),
    "x-stored": String(generation.stored),
    "server-timing": serverTiming(generation),
    ...outcomeHeaders(outcome),
  });
  if (generation.actual.seed !== null) headers.set("x-seed", String(generation.actual.seed));
  return new Response(imageJson(outcome), { headers });
}

/** Put together by hand: base64 needs no escaping, and a serializer would walk over every character of it. */
function imageJson({ generation, painted }: GenerationOutcome): string {
  const picture = painted[0];
  if (!picture) throw new PictorError("invalid_model_output");
  const { original, final } = generation.pipeline;
  return `{"prompt":${JSON.stringify(original)},"translatedPrompt":${JSON.stringify(final)},"image":"${imageBase64(picture)}"}`;
}

/** `prompt` as soon as it is translated, `image` with the whole answer, then `[DONE]`; or `error`. */
function eventsReply(call: ApiCall<unknown, unknown, unknown>, generate: Generate): Promise<Response> {
  return sseReply(call.request, {
    run: async (send, signal) => {
      const outcome = await generate({
        signal,
        onEvent: (event) => {
          if (event.type === "accepted")
            send({ type: "accepted", data: { id: event.id, model: event.model } });
          if (event.type !== "prompt") return;
          const { original, final } = event.pipeline;
          send({ type: "prompt", data: { prompt: original, translatedPrompt: final } });
        },
      });
      send({ type: "image", data: imageJson(outcome) });
      send({ data: "[DONE]" });
    },
    onFailure: (thrown, send) => {
      const error = toPictorError(thrown);
      if (error.code === "internal") call.services.log.error("generation_failed", thrown);
      send({
        type: "error",
        data: { error: errorSentence(error), code: error.code, requestId: call.requestId },
      });
    },
    waitUntil: (work) => call.services.waitUntil(work),
  });
}
