/** Widths of letters as parts of the font's size, a little generous: a line too many leaves room, one too few is cut. */
const LATIN = 0.54;
const WIDE = 1;
/** Words do not break anywhere, so lines are not full. */
const RAGGED = 1.1;
const WIDE_LETTER = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/** How wide a text is in a font of `fontPx`, in pixels, estimated without a page. */
export function textWidth(text: string, fontPx: number): number {
  const wide = text.match(WIDE_LETTER)?.length ?? 0;
  return fontPx * (wide * WIDE + (text.length - wide) * LATIN);
}

/** How many lines it takes at most in a column of `widthPx`; 0 for no text. */
export function textLines(text: string, fontPx: number, widthPx: number): number {
  return Math.ceil((textWidth(text, fontPx) * RAGGED) / Math.max(1, widthPx));
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
