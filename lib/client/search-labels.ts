/**
 * The items whose label holds every word of `query`, in any order and case; those that begin with it come first,
 * otherwise the order stays.
 */
export function searchLabels<Item extends { readonly label: string }>(
  items: readonly Item[],
  query: string,
): Item[] {
  const wanted = query.trim().toLowerCase();
  const words = wanted.split(/\s+/);
  const found = items.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const beginsWith = ({ label }: Item) => label.toLowerCase().startsWith(wanted);
  return [...found.filter(beginsWith), ...found.filter((item) => !beginsWith(item))];
}
