import { WORD_LETTERS } from "./prompt-scripts";

/**
 * What a part of a prompt is. `text` is language; the others mean something as they stand: `quote` is to be drawn, `weight`
 * is `(word:1.2)`, `bracket` is `[..]` or `{..}`, `mark` is a `--flag`, `<tag>`, `__list__`, address or data URI.
 */
export interface PromptPart {
  readonly kind: "text" | "quote" | "weight" | "bracket" | "mark" | "break";
  readonly text: string;
}

/** Longer quotes and brackets are taken for stray signs; the bound also keeps the search linear. */
const INNER = "{0,400}?";
const SYNTAX = [
  ["mark", String.raw`data:[\w/+.-]+;base64,[\w+/=]+|https?:\/\/[^\s<>()[\]{}"'“”‘’「」『』，、。；！？]+`],
  [
    "quote",
    [
      `"[^"\\n]${INNER}"`,
      `“[^”\\n]${INNER}”`,
      `„[^“”\\n]${INNER}[“”]`,
      `«[^»\\n]${INNER}»`,
      `「[^」\\n]${INNER}」`,
      `『[^』\\n]${INNER}』`,
      // An apostrophe stands within a word or at its end; a quote stands between words.
      `(?<![${WORD_LETTERS}])'[^'\\n]${INNER}'(?![${WORD_LETTERS}])`,
      `(?<![${WORD_LETTERS}])‘[^‘’\\n]${INNER}’(?![${WORD_LETTERS}])`,
    ].join("|"),
  ],
  ["weight", String.raw`\((?:[^()\n]|\([^()\n]{0,100}\)){1,200}?:\s*-?\d+(?:\.\d+)?\s*\)`],
  ["bracket", `\\[[^\\]\\n]${INNER}\\]|\\{[^{}\\n]${INNER}\\}`],
  [
    "mark2",
    [
      `<[^<>\\n]${INNER}>`,
      `__[${WORD_LETTERS}](?:[${WORD_LETTERS}_-]*[${WORD_LETTERS}])?__`,
      // A value follows where it cannot be taken for a word of the prompt.
      String.raw`(?<=^|\s)--[a-zA-Z][\w-]*(?:[= ]-?\d[\w.:%]*|=[^\s,，]+| (?:raw|expressive|scenic|original|cute)\b)?`,
    ].join("|"),
  ],
  ["break", String.raw`\r?\n`],
] as const;

const syntax = new RegExp(SYNTAX.map(([name, source]) => `(?<${name}>${source})`).join("|"), "gm");

/** Splits a prompt at what must survive every rewriting; the parts joined give the prompt again. */
export function splitPrompt(prompt: string): PromptPart[] {
  const parts: PromptPart[] = [];
  let end = 0;
  for (const match of prompt.matchAll(syntax)) {
    if (match.index > end) {
      parts.push({ kind: "text", text: prompt.slice(end, match.index) });
    }
    const name = SYNTAX.find(([group]) => match.groups?.[group] !== undefined)?.[0] ?? "mark";
    parts.push({ kind: name === "mark2" ? "mark" : name, text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < prompt.length) {
    parts.push({ kind: "text", text: prompt.slice(end) });
  }
  return parts;
}

/** The flags at a prompt's end (`--ar 16:9`), which belong to no sentence, apart from the rest. */
export function splitTrailingMarks(prompt: string): { readonly body: string; readonly marks: string } {
  const parts = splitPrompt(prompt);
  let first = parts.length;
  while (first > 0) {
    const part = parts[first - 1];
    if (part === undefined || !(part.kind === "mark" || part.text.trim() === "")) {
      break;
    }
    first -= 1;
  }
  const body = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const trimmed = body.trimEnd();
  return { body: trimmed, marks: prompt.slice(trimmed.length).trimEnd() };
}
