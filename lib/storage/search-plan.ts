/** What a search text comes to. */
export type SearchPlan =
  /** No words: everything is wanted. */
  | { readonly kind: "all" }
  /** Some word occurs nowhere. */
  | { readonly kind: "nothing" }
  /** An FTS5 expression (null: none of the words can use the index) and LIKE patterns; all of them must hold. */
  | { readonly kind: "words"; readonly match: string | null; readonly likePatterns: readonly string[] };

/** Longer texts are cut: what is beyond this many characters narrows no search a person makes. */
const MAX_QUERY_LENGTH = 256;
const MAX_WORDS = 12;
/** A short word that begins more trigrams than this is so common that looking through the rows finds it sooner. */
const MAX_TRIGRAMS = 256;

/**
 * Plans a search over an FTS5 trigram table: every word must occur, anywhere, in any case. Words of three characters
 * or more are looked up as phrases. The index holds no shorter ones, so a word of one or two characters becomes all
 * the trigrams that begin with it (one query for all such words, on the table's vocabulary); each text in the index
 * ends with two spaces, so none is missed. Common ones (one Latin letter, say) become a LIKE on the rows instead.
 * The text is data throughout: words reach FTS5 only inside quotes.
 *
 * @param termsTable name of the fts5vocab table
 */
export async function planSearch(db: D1Database, termsTable: string, text: string): Promise<SearchPlan> {
  const words = searchWords(text);
  if (words.length === 0) return { kind: "all" };
  const shortWords = words.filter((word) => [...word].length < 3);
  const parts = words.filter((word) => [...word].length >= 3).map(quoted);
  const likePatterns: string[] = [];

  if (shortWords.length > 0) {
    const select = db.prepare(`SELECT term FROM ${termsTable} WHERE term >= ?1 AND term < ?2 LIMIT ?3`);
    const found = await db.batch<{ term: string }>(
      shortWords.map((word) => {
        const start = word.toLowerCase();
        return select.bind(start, `${start}\u{10FFFF}`, MAX_TRIGRAMS + 1);
      }),
    );
    for (const [index, { results }] of found.entries()) {
      if (results.length === 0) return { kind: "nothing" };
      if (results.length <= MAX_TRIGRAMS) {
        parts.push(`(${results.map(({ term }) => quoted(term)).join(" OR ")})`);
      } else {
        likePatterns.push(`%${(shortWords[index] ?? "").replace(/[\\%_]/g, "\\$&")}%`);
      }
    }
  }
  return { kind: "words", match: parts.length > 0 ? parts.join(" AND ") : null, likePatterns };
}

/** The words of a search text, each once. */
function searchWords(text: string): string[] {
  const cut = text.slice(0, MAX_QUERY_LENGTH).toWellFormed();
  const words = cut.split(/[\s\p{Cc}]+/u).filter((word) => word !== "");
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** The text as an FTS5 string, which has no special characters but the quote. */
export function quoted(text: string): string {
  return `"${text.toWellFormed().replaceAll("\0", "").replaceAll('"', '""')}"`;
}
