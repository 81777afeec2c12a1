import { Buffer } from "node:buffer";
import { PictorError } from "@/lib/domain/errors";
import type { Describer } from "@/lib/domain/provider-ports";
import type { AiBinding } from "./ai-binding";
import { readError } from "./read-error";
import { runTextModel } from "./run-text-model";

/** The vision model of Workers AI that captions for the fewest neurons. */
const MODEL = "@cf/moondream/moondream3.1-9B-A2B";
/** About 350 words: more than any caption needs, and a bound on what one can cost. */
const MAX_TOKENS = 512;

/** A caption as a prompt: "The image shows a cat" is nothing one would ask a painter for. */
function toPrompt(caption: string): string {
  const bare = caption
    .trim()
    .replace(
      /^(?:in )?(?:the|this) (?:image|picture|photo|photograph|scene|illustration)\s*(?:,\s*|(?:shows|depicts|features|presents|displays|captures|portrays|is of|contains)\s+)/i,
      "",
    );
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function captionOf(output: unknown): string {
  const caption =
    typeof output === "object" && output !== null && "caption" in output ? output.caption : undefined;
  return typeof caption === "string" ? caption.trim() : "";
}

/**
 * Describes pictures through the `AI` binding with moondream. Throws PictorError: what the call failed with, or
 * invalid_model_output when there is no caption.
 */
export function createMoondreamDescriber(ai: AiBinding): Describer {
  return {
    model: MODEL,
    async describe({ bytes, mediaType }, length, options) {
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
      const inputs = {
        task: "caption",
        image: `data:${mediaType};base64,${base64}`,
        caption_length: length,
        max_tokens: MAX_TOKENS,
        // It streams unless told not to.
        stream: false,
      };
      try {
        const caption = captionOf(await runTextModel(ai, MODEL, inputs, options));
        if (caption === "") {
          throw new PictorError("invalid_model_output", {
            message: "The vision model gave no description.",
          });
        }
        return toPrompt(caption);
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
