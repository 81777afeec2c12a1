import type { PromptLibrary } from "@/lib/domain/prompt-library";
import { createGlossaryRepository } from "./glossary-repository";
import { createPresetRepository } from "./preset-repository";
import { createPromptListRepository } from "./prompt-list-repository";
import { createTranslationCache } from "./translation-cache";

/** Joins what the prompt pipeline keeps in D1. */
export function createPromptLibrary(db: D1Database): PromptLibrary {
  return {
    texts: createTranslationCache(db),
    glossary: createGlossaryRepository(db),
    lists: createPromptListRepository(db),
    presets: createPresetRepository(db),
  };
}
