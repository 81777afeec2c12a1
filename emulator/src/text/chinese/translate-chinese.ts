import { ClauseParser } from "./clause-parser.ts";
import { segmentChinese } from "./segment-chinese.ts";
import { toSimplified } from "./to-simplified.ts";

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

/** Requests such as 请帮我画一只… say nothing about the picture. */
const request =
  /^(?:请|麻烦|帮我|给我|为我|我想要|我要|我想|想要|生成|绘制|创作|制作|设计|画出|画|来)+(?=[一二两三四五六七八九十几个只张幅\d])(?:[一1]?[张幅](?=.{3,}的))?/;

function translateClause(clause: string): string {
  const lead = /^\s*/.exec(clause)?.[0] ?? "";
  const tail = /\s*$/.exec(clause)?.[0] ?? "";
  return (
    lead + new ClauseParser(segmentChinese(toSimplified(clause.trim()).replace(request, ""))).parse() + tail
  );
}
