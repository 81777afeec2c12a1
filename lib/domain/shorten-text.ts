/** The text cut to at most `maxLength` UTF-16 units, after a whole word where one ends near, never inside a character. */
export function shortenText(text: string, maxLength: number): string {
  if (text.length <= maxLength) {
    return text;
  }
  let end = maxLength;
  const code = text.charCodeAt(end - 1);
  // A high surrogate at the cut would leave half a character.
  if (code >= 0xd800 && code <= 0xdbff) {
    end -= 1;
  }
  const cut = text.slice(0, end);
  if (/\s/.test(text.charAt(end))) {
    return cut.trimEnd();
  }
  const lastSpace = cut.search(/\s\S*$/);
  // Chinese has no spaces: going back far for one would lose most of the text.
  return (lastSpace > maxLength * 0.8 ? cut.slice(0, lastSpace) : cut).trimEnd();
}
