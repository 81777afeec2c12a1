import type { Page, PageRequest, Services } from "@/lib/domain/ports";
import type { PromptHistoryItem } from "@/lib/domain/prompt-history";
import { requireLibrary } from "./require-library";

/** A page of the prompt history, newest use first; `query` searches the text. Throws PictorError storage_unavailable. */
export async function listPrompts(
  services: Pick<Services, "library">,
  query: string | undefined,
  page: PageRequest,
  pinned?: boolean,
): Promise<Page<PromptHistoryItem>> {
  return await requireLibrary(services).prompts.list(query, page, pinned);
}
