import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import type { PromptLibrary } from "@/lib/domain/prompt-library";

/** Glossary, lists and presets. Throws PictorError storage_unavailable where no database is bound. */
export function requirePromptLibrary(services: Pick<Services, "promptLibrary">): PromptLibrary {
  if (!services.promptLibrary) {
    throw new PictorError("storage_unavailable", {
      message: "The glossary, lists and presets are kept in a database, and none is bound.",
      hint: "Bind a D1 database as DB.",
    });
  }
  return services.promptLibrary;
}
