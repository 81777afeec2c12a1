export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Longer texts are shown whole: the table of the comparison would grow with the square of their length. */
const MAX_WORDS = 600;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** How long the longest common run of words is from every pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const isSame = before[row] === after[column];
      const next = isSame
        ? (table[row + 1]?.[column + 1] ?? 0) + 1
        : Math.max(table[row + 1]?.[column] ?? 0, table[row]?.[column + 1] ?? 0);
      const line = table[row];
      if (line) line[column] = next;
    }
  }
  return table;
}

/** What became of a text, word by word; neighbours of one kind are one part. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const old = wordsOf(before);
  const next = wordsOf(after);
  if (old.length > MAX_WORDS || next.length > MAX_WORDS) return [{ kind: "same", text: after }];
  const table = commonLengths(old, next);
  const parts: { kind: DiffPart["kind"]; text: string }[] = [];
  const put = (kind: DiffPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let row = 0;
  let column = 0;
  while (row < old.length || column < next.length) {
    const [from, to] = [old[row], next[column]];
    if (from !== undefined && from === to) {
      put("same", from);
      row += 1;
      column += 1;
    } else if (
      to !== undefined &&
      (from === undefined || (table[row]?.[column + 1] ?? 0) >= (table[row + 1]?.[column] ?? 0))
    ) {
      put("added", to);
      column += 1;
    } else if (from !== undefined) {
      put("removed", from);
      row += 1;
    }
  }
  return parts;
}
