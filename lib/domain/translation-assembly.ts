import { hasLetters, WORD_LETTERS } from "./prompt-scripts";
import type { TranslationPlan, TranslationUnit } from "./translation-plan";

const PLACEHOLDER = /[[［【]\s*(\d{1,4})\s*[\]］】]/g;
const ENDS_WORD = new RegExp(`[${WORD_LETTERS},.;:!?)\\]"”’»]$`);
const STARTS_WORD = new RegExp(`^[${WORD_LETTERS}([“"«'‘<{「『]`);

/** Joins stretches of English, with a space where two words would run together. */
export function joinEnglish(pieces: readonly string[]): string {
  return pieces.reduce(
    (whole, piece) =>
      ENDS_WORD.test(whole) && STARTS_WORD.test(piece) ? `${whole} ${piece}` : whole + piece,
    "",
  );
}

/**
 * Puts back what the placeholders of a translated unit stand for; null when one is missing, doubled or unknown, so that
 * nothing is lost silently.
 */
export function restoreUnit(unit: TranslationUnit, translated: string): string | null {
  const pieces: string[] = [];
  const seen = new Set<number>();
  let end = 0;
  for (const match of translated.matchAll(PLACEHOLDER)) {
    const number = Number(match[1]);
    const value = unit.kept.get(number);
    if (value === undefined || seen.has(number)) return null;
    seen.add(number);
    pieces.push(translated.slice(end, match.index), value);
    end = match.index + match[0].length;
  }
  if (seen.size !== unit.kept.size) return null;
  pieces.push(translated.slice(end));
  return withoutAddedStop(joinEnglish(pieces), unit.source);
}

/** Models like to end with a full stop; within a list of clauses it would stand in the way. */
function withoutAddedStop(text: string, source: string): string {
  const trimmed = text.trim();
  return /[.。!?！？।]$/.test(source) ? trimmed : trimmed.replace(/(?<=[^.])\.$/, "");
}

/** The texts between a unit's placeholders, to be translated alone, and how to put the unit together from them. */
export function splitUnit(unit: TranslationUnit): {
  readonly texts: readonly string[];
  join(translated: readonly string[]): string;
} {
  const pieces = unit.source.split(/(\[\d{1,4}\])/);
  const isText = (piece: string, index: number) => index % 2 === 0 && hasLetters(piece);
  return {
    texts: pieces.filter(isText).map((piece) => piece.trim()),
    join: (translated) => {
      let next = 0;
      return joinEnglish(
        pieces.map((piece, index) => {
          if (index % 2 === 1) return unit.kept.get(Number(piece.slice(1, -1))) ?? piece;
          if (!isText(piece, index)) return piece.trim();
          next += 1;
          return withoutAddedStop(translated[next - 1] ?? piece, piece);
        }),
      );
    },
  };
}

/** The whole prompt from the plan and its translated units. */
export function assembleTranslation(plan: TranslationPlan, translated: readonly string[]): string {
  return joinEnglish(
    plan.pieces.map((piece) => (typeof piece === "string" ? piece : (translated[piece] ?? ""))),
  );
}
