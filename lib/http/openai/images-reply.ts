import { PictorError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import type { FreshPicture, GenerationOutcome } from "@/lib/domain/ports";
import { imageBase64 } from "../base64";
import { toPictorError } from "../error-reply";
import type { Generate } from "../native/generation-reply";
import { sseReply } from "../sse";
import type { ApiCall } from "../with-api";
import { generationHeaders } from "./generation-headers";
import type { ImageRouteFields } from "./image-fields";
import { openAiError } from "./openai-error";
import { type OutcomePicture, outcomePictures, publicUrl } from "./outcome-pictures";
import { streamText } from "./stream-text";

export interface ImagesReplyOptions {
  readonly fields: Pick<ImageRouteFields, "response_format" | "stream">;
  /** What the events are called: `image_generation.completed`, `image_edit.completed`. */
  readonly eventPrefix: "image_generation" | "image_edit";
}

type Call = ApiCall<unknown, unknown, unknown>;

/** No model offers a choice; the words are those OpenAI's schema has for "as usual". */
const AS_USUAL = '"background":"opaque","quality":"medium"';

/** Answers with OpenAI's ImagesResponse, or with its events where the request says `stream`. */
export async function replyWithImages(
  call: Call,
  { fields, eventPrefix }: ImagesReplyOptions,
  generate: Generate,
): Promise<Response> {
  if (fields.stream) return eventsReply(call, eventPrefix, generate);
  const outcome = await generate({});
  const asUrl = fields.response_format === "url";
  const pieces = imagesJson(outcome, asUrl, call.request);
  // One text costs less than a stream, but several pictures would stand in memory twice.
  const body = outcome.painted.length > 1 ? streamText(pieces) : [...pieces].join("");
  return new Response(body, { headers: generationHeaders(outcome) });
}

/** Put together by hand: base64 needs no escaping, and each picture is a piece of its own. */
function* imagesJson(outcome: GenerationOutcome, asUrl: boolean, request: Request): Generator<string> {
  const { generation } = outcome;
  const pictures = outcomePictures(outcome);
  const [first] = pictures;
  if (!first) throw new PictorError("invalid_model_output");
  yield `{"created":${createdSeconds(generation)},"data":[`;
  for (const [index, picture] of pictures.entries()) {
    const { image } = picture;
    const rest = `"revised_prompt":${JSON.stringify(generation.finalPrompt)},"id":"${image.id}","seed":${image.seed}}`;
    if (index > 0) yield ",";
    if (asUrl) {
      yield `{"url":${JSON.stringify(publicUrl(picture, request))},${rest}`;
    } else {
      yield '{"b64_json":"';
      yield imageBase64(picture.painted);
      yield `",${rest}`;
    }
  }
  yield `],${shapeOf(first)},"usage":${usageJson(generation.neurons)}${lostPart(generation)}}`;
}

/** `size`, `output_format` and the rest of what OpenAI says about a picture. */
function shapeOf({ painted, image }: OutcomePicture): string {
  const format = painted.mediaType.replace("image/", "");
  return `${AS_USUAL},"output_format":"${format}","size":"${image.width}x${image.height}"`;
}

/** Pictures are not counted in tokens here; `neurons` is what they cost (an extension). */
function usageJson(neurons: number): string {
  return `{"input_tokens":0,"output_tokens":0,"total_tokens":0,"input_tokens_details":{"image_tokens":0,"text_tokens":0},"neurons":${neurons}}`;
}

/** An extension: why there are fewer pictures than asked for. */
function lostPart({ error }: Generation): string {
  return error ? `,"partial_error":${JSON.stringify(error)}` : "";
}

/**
 * An event for every picture as it comes out; a comment at once, so that nobody takes the line for dead. Parts that failed
 * beside others that came out are a comment too: clients take an error event for the end of everything.
 */
function eventsReply(call: Call, prefix: string, generate: Generate): Promise<Response> {
  const type = `${prefix}.completed`;
  return sseReply(call.request, {
    run: async (send, signal) => {
      const { generation } = await generate({
        signal,
        onEvent: (event) => {
          if (event.type !== "accepted") return;
          send({ comment: `${event.replayed ? "replayed" : "accepted"} ${event.id}` });
        },
        onPicture: (picture) => send({ type, data: completedJson(type, picture) }),
      });
      if (generation.error) send({ comment: `not all pictures came out: ${generation.error.code}` });
    },
    onFailure: (thrown, send) => {
      const error = toPictorError(thrown);
      if (error.code === "internal") call.services.log.error("generation_failed", thrown);
      send({ type: "error", data: { type: "error", error: openAiError(error) } });
    },
    waitUntil: (work) => call.services.waitUntil(work),
  });
}

function completedJson(type: string, picture: FreshPicture): string {
  const { image, painted, neurons } = picture;
  const start = `{"type":"${type}","created_at":${createdSeconds(image)},${shapeOf(picture)}`;
  return `${start},"usage":${usageJson(Math.round(neurons * 100) / 100)},"b64_json":"${imageBase64(painted)}"}`;
}

function createdSeconds({ createdAt }: Pick<Generation, "createdAt">): number {
  return Math.floor(Date.parse(createdAt) / 1000);
}
