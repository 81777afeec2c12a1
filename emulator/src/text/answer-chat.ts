import { failureOfCode } from "../ai-failure.ts";
import { fromBase64 } from "../base64.ts";
import { decodeImage } from "../codec/codec.ts";
import type { FaultPlan } from "../fault-plan.ts";
import { isRecord } from "../input-schema.ts";
import type { TextModel } from "../models/text-models.ts";
import type { TextAnswer } from "./answer-text.ts";
import { type Chat, readChat } from "./chat-messages.ts";
import { type ChatReply, chatStream, chatValue } from "./chat-shapes.ts";
import { type ChatTask, readTask } from "./chat-task.ts";
import { countTokens, cutToTokens } from "./count-tokens.ts";
import { describePicture } from "./describe-picture.ts";
import { detectLanguage } from "./detect-language.ts";
import { enhancePrompt } from "./enhance-prompt.ts";
import { jsonAnswer } from "./json-answer.ts";
import { translateText } from "./translate-text.ts";

/**
 * Answers a chat model: translates, enriches or describes what the messages hold, in the model's own shape.
 * @throws AiFailure 5006, 8001 or 8006 as the real model refuses input
 */
export async function answerChat(
  model: TextModel,
  input: Readonly<Record<string, unknown>>,
  plan: FaultPlan,
): Promise<TextAnswer> {
  const chat = readChat(input);
  const inputTokens = countTokens(chat.all);
  if (inputTokens > model.contextTokens) {
    throw failureOfCode(
      5021,
      `The estimated number of input and maximum output tokens exceeded this model context window limit (${model.contextTokens}).`,
    );
  }
  const task = readTask(chat);
  const format = isRecord(input.response_format) ? input.response_format : undefined;
  const wantsJson = format?.type === "json_object" || format?.type === "json_schema";
  const stream = input.stream === true;
  if (wantsJson && stream) throw failureOfCode(8001, "JSON Mode does not support streaming");
  const text = spoil(await replyText(task, chat), plan);
  const content = wantsJson && plan.answer === undefined ? jsonAnswer(text, task.payload, format) : text;
  const reply = limitReply(model, input, chat, content, plan);
  const outputTokens = countTokens(reply.content ?? "") + countTokens(reply.reasoning);
  const usage = {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
  const shaped = { model: model.id, family: model.family, usage, json: wantsJson };
  return stream
    ? { value: undefined, stream: chatStream(reply, shaped), inputTokens, outputTokens }
    : { value: chatValue(reply, shaped), inputTokens, outputTokens };
}

async function replyText(task: ChatTask, chat: Chat): Promise<string> {
  if (task.describe) {
    const picture = await decodeImage(fromBase64(chat.images[0] ?? "")).catch(() => {
      throw failureOfCode(8001, "Invalid input: cannot read the image");
    });
    return describePicture(picture, "normal");
  }
  const language = detectLanguage(task.payload);
  const english = task.translate || task.enhance ? translateText(task.payload, language) : task.payload;
  if (task.enhance) return enhancePrompt(english, task.tags);
  if (task.translate) return english;
  return task.payload === ""
    ? "What would you like me to work on?"
    : `I can translate or enrich a picture prompt. You wrote: ${english}`;
}

/** Faults that make an answer useless though the call succeeds. */
function spoil(text: string, plan: FaultPlan): string {
  switch (plan.answer) {
    case "empty":
      return "";
    case "refusal":
      return "I'm sorry, but I can't assist with that request.";
    case "rambling":
      return Array.from({ length: 40 }, () => `Sure! Here is the prompt you asked for: ${text}.`).join(" ");
    case "thinking":
      return `<think>The user wants a prompt. I should answer with the prompt only.</think>\n\n${text}`;
    default:
      return text;
  }
}

/** Applies reasoning and the token limit: reasoning is paid from the same tokens, so a small limit leaves no content. */
function limitReply(
  model: TextModel,
  input: Readonly<Record<string, unknown>>,
  chat: Chat,
  content: string,
  plan: FaultPlan,
): ChatReply {
  const limit = firstNumber(input.max_completion_tokens, input.max_tokens) ?? model.defaultMaxTokens;
  const thinks = model.reasoning && !reasoningOff(input, chat);
  const thought = thinks
    ? `The message asks about: ${cutToTokens(chat.user.trim(), 60)}. I keep every element, choose plain words and answer with the result only.`
    : "";
  const reasoning = cutToTokens(thought, limit);
  const left = limit - countTokens(reasoning);
  if (plan.answer === "null" || reasoning.length < thought.length)
    return { content: null, reasoning, finish: "length" };
  const kept = cutToTokens(content, left);
  return { content: kept, reasoning, finish: kept.length < content.length ? "length" : "stop" };
}

function reasoningOff(input: Readonly<Record<string, unknown>>, chat: Chat): boolean {
  const template = isRecord(input.chat_template_kwargs) ? input.chat_template_kwargs : {};
  return (
    template.enable_thinking === false || input.reasoning_effort === "none" || /\/no_?think\b/.test(chat.all)
  );
}

function firstNumber(...values: unknown[]): number | undefined {
  return values.find((value): value is number => typeof value === "number");
}
