import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import type { PromptHistoryItem } from "@/lib/domain/prompt-history";
import { requireLibrary } from "./require-library";

/** Pins a prompt of the history, or takes the pin out. Throws PictorError not_found, storage_unavailable. */
export async function pinPrompt(
  services: Pick<Services, "library">,
  id: number,
  pinned: boolean,
): Promise<PromptHistoryItem> {
  const prompt = await requireLibrary(services).prompts.pin(id, pinned);
  if (!prompt) {
    throw new PictorError("not_found", { message: "There is no prompt with this id." });
  }
  return prompt;
}
