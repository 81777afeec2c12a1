import { ClauseParser } from "./clause-parser.ts";
import { segmentChinese } from "./segment-chinese.ts";

/** Marks between clauses, as English writes them. */
const marks: Readonly<Record<string, string>> = {
  "，": ", ",
  "、": ", ",
  "；": "; ",
  "：": ": ",
  "。": ". ",
  "！": "! ",
  "？": "? ",
  "…": "... ",
  "—": " - ",
  "·": " ",
  "（": " (",
  "）": ") ",
  "《": ' "',
  "》": '" ',
  "～": " ",
};

/** Translates Chinese text (no protected parts in it) to English, clause by clause. */
export function translateChinese(text: string): string {
  const pieces = text.split(/([，、；：。！？…—·（）《》～]+|[,;:.!?]+\s+|\s{2,})/u);
  const english = pieces.map((piece, index) => {
    if (index % 2 === 1) return marks[piece.charAt(0)] ?? piece;
    return /\p{Script=Han}/u.test(piece) ? translateClause(piece) : piece;
  });
  return english
    .join("")
    .replace(/ +/g, " ")
    .replace(/ ([,.;:!?])/g, "$1");
}

function translateClause(clause: string): string {
  const lead = /^\s*/.exec(clause)?.[0] ?? "";
  const tail = /\s*$/.exec(clause)?.[0] ?? "";
  return lead + new ClauseParser(segmentChinese(clause.trim())).parse() + tail;
}
