import { pinyin } from "pinyin-pro";
import { longestForm, type Word } from "../lexicon.ts";
import { chineseLexicon } from "./chinese-lexicon.ts";

const longest = longestForm(chineseLexicon);
const han = /\p{Script=Han}/u;

/** Cuts a clause in simplified writing into words by longest match; what no list knows is romanised and stands as a name. */
export function segmentChinese(text: string): Word[][] {
  const words: Word[][] = [];
  let position = 0;
  let unknown = "";
  const flush = () => {
    if (unknown !== "") words.push([romanised(unknown)]);
    unknown = "";
  };
  while (position < text.length) {
    const match = longestAt(text, position);
    const rest = text.slice(position);
    // A lone numeral or measure behind an unknown character belongs to it: 李四, 商队.
    const tag = match?.length === 1 ? match.readings[0]?.tag : undefined;
    const inName = unknown !== "" && (tag === "number" || tag === "measure");
    if (match && !inName) {
      flush();
      words.push([...match.readings]);
      position += match.length;
    } else if (han.test(rest.charAt(0))) {
      unknown += rest.charAt(0);
      position += 1;
    } else {
      flush();
      const raw = /^(?:\s+|[^\p{Script=Han}\s]+)/u.exec(rest)?.[0] ?? rest.charAt(0);
      if (raw.trim() !== "") words.push([{ tag: "raw", text: raw, source: raw }]);
      position += raw.length;
    }
  }
  flush();
  return words;
}

function longestAt(text: string, position: number) {
  for (let length = Math.min(longest, text.length - position); length > 0; length -= 1) {
    const readings = chineseLexicon.get(text.slice(position, position + length));
    if (readings) return { readings, length };
  }
  return undefined;
}

function romanised(text: string): Word {
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).join("");
  return { tag: "mass", text: syllables.charAt(0).toUpperCase() + syllables.slice(1), source: text };
}
