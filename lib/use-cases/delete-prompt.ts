import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** Takes a prompt out of the history; pictures made from it keep theirs. Throws PictorError not_found, storage_unavailable. */
export async function deletePrompt(services: Pick<Services, "library">, id: number): Promise<void> {
  if (!(await requireLibrary(services).prompts.delete(id))) {
    throw new PictorError("not_found", { message: "There is no prompt with this id." });
  }
}
