import * as z from "zod";
import { type Id, idSchema } from "./ids";
import type { Page, PageRequest } from "./paging";
import { LIST_NAME } from "./prompt-wildcards";
import type { FixedTranslation } from "./translation-plan";

/** One line of text without white space at its ends. */
const line = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !/[\r\n]/.test(text), { error: "must be one line" });

export const PROMPT_LIBRARY_LIMITS = {
  glossaryEntries: 1_000,
  lists: 200,
  listEntries: 1_000,
  presets: 200,
} as const;

/** A term and how it is always translated. */
export const glossaryInputSchema = z.strictObject({
  term: line(120).describe("The term as it is written in prompts."),
  translation: line(200).describe("What stands for it in the English prompt."),
});
export type GlossaryInput = z.infer<typeof glossaryInputSchema>;
export interface GlossaryEntry extends FixedTranslation {
  readonly id: Id<"glo">;
  /** ISO 8601. */
  readonly updatedAt: string;
}
export const glossaryIdSchema = idSchema("glo");

/** The name of a list: letters, digits, `-` and `_`; case does not count. */
export const promptListNameSchema = z
  .string()
  .regex(LIST_NAME, { error: "expected letters, digits, - or _, at most 64" })
  .transform((name) => name.toLowerCase());
/** What `__name__` is replaced with: one of the entries, which may hold choices and lists themselves. */
export const promptListInputSchema = z.strictObject({
  entries: z.array(line(500)).min(1).max(PROMPT_LIBRARY_LIMITS.listEntries),
});
export interface PromptList {
  readonly name: string;
  readonly entries: readonly string[];
  /** ISO 8601. */
  readonly updatedAt: string;
}

/** A style of one's own. */
export const presetInputSchema = z.strictObject({
  name: line(80),
  natural: line(600).describe("Sentences added to prompts of FLUX and Leonardo models."),
  tags: line(600).optional().describe("Tags added to prompts of Stable Diffusion models; absent: `natural`."),
  negativePrompt: line(600).nullable().optional().describe("Added where the model takes a negative prompt."),
});
export type PresetInput = z.infer<typeof presetInputSchema>;
export interface SavedPreset {
  readonly id: Id<"pre">;
  readonly name: string;
  readonly natural: string;
  readonly tags: string;
  readonly negativePrompt: string | null;
  /** ISO 8601. */
  readonly updatedAt: string;
}
export const presetIdSchema = idSchema("pre");

/** Answers of language models by a hash of everything they depend on. */
export interface TextCache {
  /** null: not there. */
  find(key: string): Promise<string | null>;
  save(key: string, text: string, at: number): Promise<void>;
}

export interface GlossaryRepository {
  /** Newest first; `query` searches terms and translations. */
  list(query: string | undefined, page: PageRequest): Promise<Page<GlossaryEntry>>;
  /** The entries whose term occurs in the text. */
  occurringIn(text: string): Promise<readonly FixedTranslation[]>;
  /** Adds a term or replaces its translation; then the term keeps its id. Throws PictorError conflict when it is full. */
  save(id: Id<"glo">, input: GlossaryInput, at: number): Promise<GlossaryEntry>;
  /** false: there is no such entry. */
  delete(id: Id<"glo">): Promise<boolean>;
}

export interface PromptListRepository {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<PromptList>>;
  /** Those of the names that exist. */
  find(names: readonly string[]): Promise<readonly PromptList[]>;
  /** Adds or replaces a list. Throws PictorError conflict when there are too many. */
  save(name: string, entries: readonly string[], at: number): Promise<PromptList>;
  delete(name: string): Promise<boolean>;
}

export interface PresetRepository {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<SavedPreset>>;
  find(id: Id<"pre">): Promise<SavedPreset | null>;
  /** Adds or replaces a preset. Throws PictorError conflict when there are too many. */
  save(id: Id<"pre">, input: PresetInput, at: number): Promise<SavedPreset>;
  delete(id: Id<"pre">): Promise<boolean>;
}

/** What the prompt pipeline keeps in the database. Every method throws PictorError storage_unavailable. */
export interface PromptLibrary {
  readonly texts: TextCache;
  readonly glossary: GlossaryRepository;
  readonly lists: PromptListRepository;
  readonly presets: PresetRepository;
}
