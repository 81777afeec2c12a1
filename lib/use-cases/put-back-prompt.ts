import type { Services } from "@/lib/domain/ports";
import type { PromptHistoryItem, PutBackPrompt } from "@/lib/domain/prompt-history";
import { requireLibrary } from "./require-library";

/** Puts a prompt back that was taken out of the history, at its old place. Throws PictorError storage_unavailable. */
export async function putBackPrompt(
  services: Pick<Services, "library">,
  entry: PutBackPrompt,
): Promise<PromptHistoryItem> {
  return await requireLibrary(services).prompts.putBack(entry);
}
