import { failureOfCode } from "../ai-failure.ts";
import { fromBase64 } from "../base64.ts";
import { decodeImage } from "../codec/codec.ts";
import type { PixelBuffer } from "../painter/pixel-buffer.ts";
import type { TextAnswer } from "./answer-text.ts";
import { countTokens, cutToTokens } from "./count-tokens.ts";
import { describePicture, lightWords, measurePicture } from "./describe-picture.ts";
import { readPromptMetadata } from "./prompt-metadata.ts";

/** What a picture costs in input tokens. */
const imageTokens = 729;

/**
 * Moondream: captions and answers out of the actual pixels, and out of a prompt that the file carries as metadata.
 * Streams unless told not to, as the real model.
 * @throws AiFailure 8001 (missing fields, unreadable picture) or 8006 (bad base64)
 */
export async function answerMoondream(input: Readonly<Record<string, unknown>>): Promise<TextAnswer> {
  const task = typeof input.task === "string" ? input.task : "query";
  const question = typeof input.question === "string" ? input.question : "";
  if (task === "query" && question === "")
    throw failureOfCode(8001, "Invalid input: question is required for query");
  const image = await readImage(input.image, task);
  const maxTokens = typeof input.max_tokens === "number" ? input.max_tokens : 768;
  const inputTokens = countTokens(question) + (image ? imageTokens : 0);
  const full = textOf(
    task,
    image,
    question,
    typeof input.caption_length === "string" ? input.caption_length : "normal",
  );
  const text = cutToTokens(full, maxTokens);
  const outputTokens = countTokens(text);
  const finish = text.length < full.length ? "length" : "stop";
  const metrics = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    prefill_time_ms: 40,
    decode_time_ms: outputTokens * 8,
    ttft_ms: 48,
  };
  const value = {
    finish_reason: finish,
    metrics,
    answer: task === "query" ? text : null,
    caption: task === "caption" ? text : null,
    points: task === "point" ? [focusPoint(image)] : null,
    objects: task === "detect" ? [focusBox(image)] : null,
    reasoning:
      task === "query" && input.reasoning !== false
        ? { text: `Looking at the picture to answer: ${question}`, grounding: [] }
        : null,
  };
  const streams = input.stream !== false && (task === "query" || task === "caption");
  if (!streams) return { value, inputTokens, outputTokens };
  return { value: undefined, stream: eventStream(text, task, finish, metrics), inputTokens, outputTokens };
}

interface Seen {
  picture: PixelBuffer;
  prompt: string | undefined;
}

async function readImage(value: unknown, task: string): Promise<Seen | undefined> {
  if (value === undefined && task === "query") return undefined;
  if (typeof value !== "string") throw failureOfCode(8001, `Invalid input: image is required for ${task}`);
  if (/^https?:/.test(value)) {
    throw failureOfCode(
      8001,
      "Invalid input: the local model reads no addresses, send the picture as a data URI",
    );
  }
  if (!value.startsWith("data:")) throw failureOfCode(8006);
  const bytes = fromBase64(value);
  try {
    return { picture: await decodeImage(bytes), prompt: readPromptMetadata(bytes) };
  } catch {
    throw failureOfCode(8001, "Invalid input: cannot read the image");
  }
}

function textOf(task: string, image: Seen | undefined, question: string, length: string): string {
  if (task !== "query" && task !== "caption") return "";
  if (!image) return `There is no picture to look at, so I can only repeat the question: ${question}`;
  const told = image.prompt ? `${image.prompt.replace(/[\s.]+$/, "")}. ` : "";
  if (task === "caption") return told + describePicture(image.picture, length);
  return told + answerQuestion(image.picture, question);
}

function answerQuestion(picture: PixelBuffer, question: string): string {
  const facts = measurePicture(picture);
  if (/colou?r|palette/i.test(question)) return `The main colours are ${facts.colours.join(", ")}.`;
  if (/bright|dark|light|time of day|day or night/i.test(question)) return `It has ${lightWords(facts)}.`;
  if (/size|dimension|resolution|orientation|aspect/i.test(question)) {
    return `It is ${facts.orientation}, ${picture.width} by ${picture.height} pixels.`;
  }
  return describePicture(picture, /detail|long|prompt/i.test(question) ? "long" : "normal");
}

const focusX: Readonly<Record<string, number>> = { left: 0.2, center: 0.5, right: 0.8 };

function focusPoint(image: Seen | undefined): { x: number; y: number } {
  return { x: image ? (focusX[measurePicture(image.picture).focus] ?? 0.5) : 0.5, y: 0.55 };
}

function focusBox(image: Seen | undefined): { x_min: number; y_min: number; x_max: number; y_max: number } {
  const { x, y } = focusPoint(image);
  return { x_min: Math.max(0, x - 0.2), y_min: y - 0.25, x_max: Math.min(1, x + 0.2), y_max: y + 0.25 };
}

function eventStream(text: string, task: string, finish: string, metrics: object): string {
  const key = task === "caption" ? "caption" : "answer";
  const words = text.split(/(?<=\s)/).filter((word) => word !== "");
  const events: unknown[] = words.map((word) => ({ [key]: word }));
  events.push({ [key]: "", finish_reason: finish, metrics });
  return `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n\n`;
}
