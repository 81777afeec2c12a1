import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";

const contentPart = z.object({ type: z.string(), text: z.string().optional() });
const message = z.object({
  role: z.string(),
  content: z.union([z.string(), z.array(contentPart)]).nullish(),
});
const modelName = z.string().max(200).nullish().describe("Model id; the default model if absent.");

/** The body of POST /api/image. Fields of chat clients that mean nothing here are ignored. */
export const chatImageRequestSchema = z.object({
  messages: z.array(message).min(1).max(1000),
  model: modelName,
  stream: z.boolean().nullish(),
});
export type ChatImageRequest = z.infer<typeof chatImageRequestSchema>;

/** The body of POST /api/generate-image. */
export const promptImageRequestSchema = z.object({ prompt: z.string(), model: modelName });

/** The text of the last user message. Throws PictorError if there is none or it is empty or too long. */
export function lastUserPrompt(messages: ChatImageRequest["messages"]): string {
  const index = messages.findLastIndex(({ role }) => role === "user");
  if (index === -1) {
    throw new PictorError("invalid_request", {
      message: "None of the messages is the user's.",
      hint: 'Send the prompt as {"role":"user","content":"..."} in messages.',
      details: [{ path: "messages", message: 'expected a message with the role "user"' }],
    });
  }
  const content = messages[index]?.content ?? "";
  const text =
    typeof content === "string"
      ? content
      : content.flatMap((part) => (part.type === "text" && part.text ? [part.text] : [])).join("\n");
  return checkPrompt(text, `messages.${index}.content`);
}

/** A prompt that is not empty and not too long. `path` names the field it came in. Throws PictorError. */
export function checkPrompt(text: string, path: string): string {
  if (text.trim() === "") {
    throw new PictorError("invalid_request", {
      message: `The prompt in ${path} is empty.`,
      hint: "Write what the picture should show.",
      details: [{ path, message: "expected a text" }],
    });
  }
  if (text.length > LIMITS.maxPromptLength) {
    throw new PictorError("prompt_too_long", {
      message: `The prompt has ${text.length} characters; at most ${LIMITS.maxPromptLength} are allowed.`,
      details: [{ path, message: `expected at most ${LIMITS.maxPromptLength} characters` }],
    });
  }
  return text;
}
