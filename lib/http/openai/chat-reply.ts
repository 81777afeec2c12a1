import type { Generation } from "@/lib/domain/generation";
import type { Catalogue } from "@/lib/domain/model";
import type { GenerationOutcome } from "@/lib/domain/ports";
import { resolveModel } from "@/lib/domain/resolve-model";
import { toPictorError } from "../error-reply";
import type { Generate } from "../native/generation-reply";
import { type SendEvent, sseReply } from "../sse";
import type { ApiCall } from "../with-api";
import type { ChatCompletionRequest } from "./chat-request";
import { generationHeaders } from "./generation-headers";
import { openAiError } from "./openai-error";
import { outcomePictures, publicUrl } from "./outcome-pictures";

type Call = ApiCall<ChatCompletionRequest, unknown, unknown>;

const MAX_ALT_LENGTH = 200;
const NO_TOKENS = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

/** Answers with a chat completion whose content is the picture as markdown, or with its chunks. */
export async function replyWithChat(call: Call, generate: Generate): Promise<Response> {
  if (call.body.stream) return chunksReply(call, generate);
  const outcome = await generate({});
  const { generation } = outcome;
  const completion = {
    ...envelope(generation.id, generation.model, Date.parse(generation.createdAt)),
    object: "chat.completion",
    choices: [
      {
        index: 0,
        message: { role: "assistant", refusal: null, ...answer(outcome, call) },
        logprobs: null,
        finish_reason: "stop",
      },
    ],
    usage: NO_TOKENS,
  };
  return new Response(JSON.stringify(completion), { headers: generationHeaders(outcome) });
}

/** The role at once, the picture when it is there, then why it ends; `: ping` in between. */
function chunksReply(call: Call, generate: Generate): Promise<Response> {
  const { services, body } = call;
  return sseReply(call.request, {
    run: async (send, signal) => {
      let shared = {};
      const chunk = (delta: object, finishReason: "stop" | null = null) =>
        send({ data: { ...shared, choices: [{ index: 0, delta, finish_reason: finishReason }] } });
      const outcome = await generate({
        signal,
        onEvent: (event) => {
          if (event.type !== "accepted") return;
          shared = {
            ...envelope(event.id, event.model, services.clock.now()),
            object: "chat.completion.chunk",
          };
          chunk({ role: "assistant", content: "" });
        },
      });
      chunk(answer(outcome, call));
      chunk({}, "stop");
      if (body.stream_options?.include_usage) send({ data: { ...shared, choices: [], usage: NO_TOKENS } });
      send(DONE);
    },
    onFailure: (thrown, send) => {
      const error = toPictorError(thrown);
      if (error.code === "internal") services.log.error("generation_failed", thrown);
      send({ data: { error: openAiError(error) } });
      send(DONE);
    },
    waitUntil: (work) => services.waitUntil(work),
  });
}

const DONE: Parameters<SendEvent>[0] = { data: "[DONE]" };

function envelope(generationId: string, model: string, createdMs: number) {
  return {
    id: generationId.replace(/^gen_/, "chatcmpl-"),
    created: Math.floor(createdMs / 1000),
    model,
  };
}

/** The pictures twice: as markdown, which every chat shows, and as `images`, which some clients look for. */
function answer(outcome: GenerationOutcome, { request, services }: Call) {
  const { generation } = outcome;
  const urls = outcomePictures(outcome).map((picture) => publicUrl(picture, request));
  const alt = markdownText(generation.prompt);
  const content = urls.map((url) => `![${alt}](${url})`).join("\n\n");
  return {
    content: content + note(generation, services.catalogue),
    images: urls.map((url, index) => ({ index, type: "image_url", image_url: { url } })),
  };
}

/** The prompt comes from outside: nothing in it may end the alt text or start something else. */
function markdownText(prompt: string): string {
  const line = prompt.replace(/\s+/g, " ").trim();
  const shown = line.length > MAX_ALT_LENGTH ? `${line.slice(0, MAX_ALT_LENGTH)}…` : line;
  return shown.replace(/[\\[\]`<>*_!]/g, "\\$&");
}

/** References that were left out are not left out silently. */
function note({ changes, model }: Generation, catalogue: Catalogue): string {
  const dropped = changes.find(({ parameter }) => parameter === "inputImages");
  if (!dropped) return "";
  const { label } = resolveModel(catalogue, model);
  const used = Number(dropped.actual ?? 0);
  return used === 0
    ? `\n\n${label} takes no pictures as input; this one was made from the text alone.`
    : `\n\n${label} takes at most ${used} pictures as input; the others were left out.`;
}
