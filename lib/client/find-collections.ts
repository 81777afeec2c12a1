import type { CollectionSummary } from "./collections";
import { searchLabels } from "./search-labels";

/** The collections that match what was typed, and the one Enter takes; null: Enter makes a new one. */
export function findCollections(
  list: readonly CollectionSummary[],
  typed: string,
): { readonly found: readonly CollectionSummary[]; readonly taken: CollectionSummary | null } {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return { found: list, taken: null };
  const labelled = list.map((collection) => ({ label: collection.name, collection }));
  const found = searchLabels(labelled, wanted).map(({ collection }) => collection);
  const [first, ...others] = found;
  const same = found.find(({ name }) => name.toLowerCase() === wanted);
  return { found, taken: same ?? (others.length === 0 ? first : undefined) ?? null };
}
