/** What a `parameters` text tells; null: it says nothing about it. */
export interface RecalledSettings {
  /** As it was written. */
  readonly prompt: string;
  /** What the model was given instead. */
  readonly finalPrompt: string | null;
  readonly negativePrompt: string | null;
  /** As the writer called it; maybe a model nobody here has. */
  readonly model: string | null;
  readonly steps: number | null;
  readonly guidanceScale: number | null;
  readonly seed: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Id of the style that is in the final prompt and the negative prompt. */
  readonly style: string | null;
}

const NEGATIVE = "Negative prompt: ";
/** "Name: value", the value in JSON quotes where it holds a comma, a colon or a line break. */
const PAIR = /\s*([A-Za-z][\w \-/]*): *("(?:\\.|[^\\"])*"|[^,]*)(?:,|$)/g;
/** As the API takes the id of a style; other programs may mean something else by the word. */
const STYLE = /^[\w-]{1,80}$/;
const MAX_LENGTH = 100_000;

function unquote(value: string): string {
  if (!value.startsWith('"')) return value.trim();
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}

function readPairs(line: string): ReadonlyMap<string, string> {
  return new Map([...line.matchAll(PAIR)].map(([, name = "", value = ""]) => [name, unquote(value)]));
}

function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/**
 * Reads the `parameters` text that AUTOMATIC1111 and those who follow it write into pictures: the prompt, perhaps a
 * negative prompt, then one line of pairs. null: it is no such text.
 */
export function readInfoText(text: string): RecalledSettings | null {
  if (text.length > MAX_LENGTH) return null;
  const lines = text.trim().split(/\r?\n/);
  const pairs = readPairs(lines.at(-1) ?? "");
  if (!pairs.has("Size") && !pairs.has("Steps")) return null;
  const words = lines.slice(0, -1);
  const negativeAt = words.findIndex((line) => line.startsWith(NEGATIVE.trimEnd()));
  const end = negativeAt === -1 ? words.length : negativeAt;
  const negative = words.slice(end).join("\n").slice(NEGATIVE.length).trim();
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(pairs.get("Size") ?? "") ?? [];
  const given = words.slice(0, end).join("\n").trim();
  const original = pairs.get("Original prompt");
  const style = pairs.get("Style") ?? "";
  return {
    prompt: original ?? given,
    finalPrompt: original === undefined ? null : given,
    negativePrompt: negative || null,
    model: pairs.get("Model") ?? null,
    steps: numberOf(pairs.get("Steps")),
    guidanceScale: numberOf(pairs.get("CFG scale")),
    seed: numberOf(pairs.get("Seed")),
    width: numberOf(width),
    height: numberOf(height),
    // Without the words before the style, it would be added twice.
    style: original !== undefined && STYLE.test(style) ? style : null,
  };
}
