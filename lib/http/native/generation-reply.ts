import { PictorError } from "@/lib/domain/errors";
import type { Generation, GenerationRequest, GenerationSource } from "@/lib/domain/generation";
import type { GenerationContext, GenerationOutcome } from "@/lib/domain/ports";
import { negotiate } from "../accept";
import { imageBase64, imageBytes } from "../base64";
import { toPictorError } from "../error-reply";
import { outcomeHeaders, readIdempotencyKey } from "../idempotency";
import { jsonReply } from "../json-reply";
import { serverTiming } from "../server-timing";
import { sseReply } from "../sse";
import type { ApiCall } from "../with-api";
import { presentImage } from "./image-presenter";

/** Runs the use case; the reply's form decides what it listens to. */
export type Generate = (
  hooks: Partial<Pick<GenerationContext, "signal" | "onEvent" | "onPicture">>,
) => Promise<GenerationOutcome>;
type Call = ApiCall<GenerationRequest, unknown, unknown>;

/** What createGeneration needs to know about a call, beside the request itself. */
export function generationContext(
  call: ApiCall<unknown, unknown, unknown>,
  source: GenerationSource,
): GenerationContext {
  return {
    source,
    caller: call.caller,
    signal: call.request.signal,
    idempotencyKey: readIdempotencyKey(call.request),
    skipCache: /\bno-(?:cache|store)\b/i.test(call.request.headers.get("cache-control") ?? ""),
    presentImage: (item) => presentImage(item, call),
  };
}

/** Answers a generation in the form the Accept header asks for: JSON, the picture's bytes, or events. */
export async function replyWithGeneration(call: Call, generate: Generate): Promise<Response> {
  const form = negotiate(call.request, ["application/json", "text/event-stream", "image/*"]);
  if (form === "text/event-stream") return eventsReply(call, generate);
  if (form === null && !call.request.headers.get("accept")?.includes("application/problem+json")) {
    throw new PictorError("not_acceptable");
  }
  if (form === "image/*" && (call.body.count ?? 1) > 1) {
    throw new PictorError("invalid_request", {
      message: "The reply to Accept: image/* is one picture, but count asks for more.",
      hint: "Send count 1, or accept application/json.",
    });
  }
  const work = generate({});
  call.services.waitUntil(work.catch(() => undefined));
  const outcome = await work;
  return form === "image/*" ? bytesReply(outcome) : await jsonGenerationReply(outcome);
}

async function jsonGenerationReply(outcome: GenerationOutcome): Promise<Response> {
  return jsonReply(withInlineImages(outcome), {
    headers: { "server-timing": serverTiming(outcome.generation), ...outcomeHeaders(outcome) },
  });
}

/** A picture the library could not keep has no address, so the reply itself carries it. */
function withInlineImages({ generation, painted }: GenerationOutcome): Generation {
  if (generation.stored) return generation;
  const images = generation.images.map((image) => {
    const picture = painted.find((candidate) => candidate.position === image.position);
    return picture && image.url === ""
      ? { ...image, url: `data:${picture.mediaType};base64,${imageBase64(picture)}` }
      : image;
  });
  return { ...generation, images };
}

function bytesReply(outcome: GenerationOutcome): Response {
  const { generation, painted } = outcome;
  const picture = painted[0];
  if (!picture) throw new PictorError("invalid_model_output");
  const image = generation.images[0];
  const extension = picture.mediaType.replace("image/", "").replace("jpeg", "jpg");
  const seed = image?.seed ?? generation.actual.seed;
  const headers = new Headers({
    "content-type": picture.mediaType,
    "content-disposition": `inline; filename="${image?.id ?? generation.id}.${extension}"`,
    "x-generation-id": generation.id,
    "x-model": encodeURIComponent(generation.model),
    "x-stored": String(generation.stored),
    "server-timing": serverTiming(generation),
    ...outcomeHeaders(outcome),
  });
  if (image) headers.set("x-image-id", image.id);
  if (seed !== null) headers.set("x-seed", String(seed));
  return new Response(imageBytes(picture), { headers });
}

function eventsReply(call: Call, generate: Generate): Promise<Response> {
  let toldFailure = false;
  return sseReply(call.request, {
    run: async (send, signal) => {
      await generate({
        signal,
        onEvent: (event) => {
          if (event.type === "error" && event.position === null) toldFailure = true;
          send({ type: event.type, data: event });
        },
      });
    },
    onFailure: (thrown, send) => {
      const error = toPictorError(thrown);
      if (error.code === "internal") call.services.log.error("generation_failed", thrown);
      if (toldFailure) return;
      const { code, message, hint } = error;
      const body = { code, message, hint, requestId: call.requestId };
      send({ type: "error", data: { type: "error", error: body, position: null } });
    },
    waitUntil: (work) => call.services.waitUntil(work),
  });
}

/** Requests of our own pages are the studio's; everything else is the API's. */
export function sourceOf({ caller, request }: ApiCall<unknown, unknown, unknown>): GenerationSource {
  const isOwnPage = request.headers.get("sec-fetch-site") === "same-origin";
  return caller.kind === "session" || isOwnPage ? "studio" : "api";
}
