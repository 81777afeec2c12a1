import { failureOfCode } from "../ai-failure.ts";

/** Words that make the prompt check refuse. The real check is a model of its own; this list only gives it a voice. */
const refusedWords =
  /\b(nsfw|nude|nudes|nudity|naked|porn|pornographic|hentai|erotic|topless|genitals?|gore|beheading|dismembered)\b/i;

/**
 * Judges the prompt before any picture exists: the same prompt always gets the same verdict.
 * @throws AiFailure with the model's moderation code
 */
export function moderatePrompt(prompt: string, code: 3030 | 8007): void {
  if (refusedWords.test(prompt)) throw failureOfCode(code);
}
