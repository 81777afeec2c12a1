import type { GlossaryEntry, GlossaryInput, PromptList } from "@/lib/domain/prompt-library";
import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { asArray, asRecord, asString } from "./json";

export type GlossaryTerm = Pick<GlossaryEntry, "term" | "translation"> & { readonly id: string };
export type SavedList = Pick<PromptList, "name" | "entries">;

export function readGlossaryTerm(json: unknown): GlossaryTerm | null {
  const entry = asRecord(json);
  const [id, term, translation] = [entry.id, entry.term, entry.translation].map(asString);
  return id && term && translation ? { id, term, translation } : null;
}

export function readSavedList(json: unknown): SavedList | null {
  const list = asRecord(json);
  const name = asString(list.name);
  if (name === null) return null;
  return { name, entries: asArray(list.entries).flatMap((entry) => asString(entry) ?? []) };
}

/** Adds a term or replaces its translation. Throws ApiError. */
export function saveGlossaryTerm({ term, translation }: GlossaryInput): Promise<GlossaryTerm | null> {
  return requestJson(api.glossary(), readGlossaryTerm, { method: "POST", body: { term, translation } });
}

/** Throws ApiError. */
export function deleteGlossaryTerm(id: string): Promise<void> {
  return requestOnly(api.glossaryTerm(id), { method: "DELETE" });
}

/** Adds a list or replaces its entries. Throws ApiError. */
export function saveList(name: string, entries: readonly string[]): Promise<SavedList | null> {
  return requestJson(api.promptList(name), readSavedList, { method: "PUT", body: { entries } });
}

/** Throws ApiError. */
export function deleteList(name: string): Promise<void> {
  return requestOnly(api.promptList(name), { method: "DELETE" });
}

/** The lines of a text as entries of a list: trimmed, without empty and repeated ones. */
export function toEntries(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).map((line) => line.trim()))].filter((line) => line !== "");
}
