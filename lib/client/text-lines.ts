/** Widths of letters as parts of the font's size, a little generous: a line too many leaves room, one too few is cut. */
const LATIN = 0.54;
const WIDE = 1;
const WIDE_RANGE = String.raw`\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60`;
const WIDE_LETTER = new RegExp(`[${WIDE_RANGE}]`, "gu");
/** What stays together on a line: a word and the space after it, or one letter of a script without spaces. */
const BREAKABLE = new RegExp(String.raw`[${WIDE_RANGE}]|[^\s${WIDE_RANGE}]+\s*|\s+`, "gu");

/** Draws nothing; it knows how wide words are. null outside a browser. */
const ruler = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
let family: string | undefined;

/** How wide a text is in the page's font at `fontPx`, in pixels; estimated where there is no page. */
export function textWidth(text: string, fontPx: number): number {
  if (ruler) {
    // Asked once: asking makes the browser work out its styles.
    family ??= getComputedStyle(document.body).fontFamily;
    ruler.font = `600 ${fontPx}px ${family}`;
    return ruler.measureText(text).width;
  }
  const wide = text.match(WIDE_LETTER)?.length ?? 0;
  return fontPx * (wide * WIDE + (text.length - wide) * LATIN);
}

/** How many lines it takes in a column of `widthPx`; 0 for no text. A word too long for a line counts as one. */
export function textLines(text: string, fontPx: number, widthPx: number): number {
  let lines = 0;
  let line = "";
  for (const [part] of text.matchAll(BREAKABLE)) {
    const next = line + part;
    if (lines > 0 && textWidth(next.trimEnd(), fontPx) <= widthPx) line = next;
    else {
      lines += 1;
      line = part;
    }
  }
  return lines;
}

/** How many rows boxes of these widths take that stand side by side as far as there is room. */
export function rowsOf(widthsPx: readonly number[], gapPx: number, widthPx: number): number {
  let rows = 0;
  let left = 0;
  for (const width of widthsPx) {
    if (rows === 0 || left < width) {
      rows += 1;
      left = widthPx;
    }
    left -= width + gapPx;
  }
  return rows;
}
