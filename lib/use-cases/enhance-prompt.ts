import { PictorError } from "@/lib/domain/errors";
import type { ModelSpec } from "@/lib/domain/model";
import { type PromptPart, splitPrompt, splitTrailingMarks } from "@/lib/domain/prompt-parts";
import type { Enhancer, TextCallOptions } from "@/lib/domain/provider-ports";
import type { PromptRun } from "./prompt-run";

/** Whether a part that must survive is still there; of a quote its words, as models change the signs around them. */
function survives({ kind, text }: PromptPart, enhanced: string): boolean {
  return enhanced.includes(kind === "quote" ? text.slice(1, -1).trim() : text);
}

/** The first part of a prompt that is missing in its enhanced form. */
function lostPart(prompt: string, enhanced: string): PromptPart | undefined {
  return splitPrompt(prompt).find(
    (part) => part.kind !== "text" && part.kind !== "break" && !survives(part, enhanced),
  );
}

/**
 * An English prompt enriched in the style a model likes; flags at its end stay there. Throws PictorError: what the call
 * failed with, or invalid_model_output when the answer lost a quote, a weight or a bracket.
 */
export async function enhancePrompt(
  run: PromptRun,
  enhancer: Enhancer,
  prompt: string,
  style: ModelSpec["promptStyle"],
  options: TextCallOptions,
): Promise<string> {
  const { body, marks } = splitTrailingMarks(prompt);
  const enhanced = await run.cached(
    ["enhance", run.services.config.translateModel, style, body],
    () => enhancer.enhance(body, style, options),
    (answer) => !lostPart(body, answer),
  );
  const lost = lostPart(body, enhanced);
  if (lost) {
    throw new PictorError("invalid_model_output", {
      message: `The language model lost ${lost.text} from the prompt.`,
    });
  }
  return enhanced + marks;
}
