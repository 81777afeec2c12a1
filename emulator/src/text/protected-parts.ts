/** Parts of a prompt that mean something to the painter or must be drawn as they are: never translated. */
const protectedPart = new RegExp(
  [
    /"[^"\n]*"/,
    /“[^”\n]*”/,
    /「[^」\n]*」/,
    /『[^』\n]*』/,
    /\([^()\n]*:\s*\d+(?:\.\d+)?\)/,
    /\[[^\]\n]*\]/,
    /\{[^{}\n]*\}/,
    /<[^<>\n]*>/,
    /__[^\s_](?:[^\n]*?[^\s_])?__/,
    /(?<=^|\s)--[a-zA-Z][\w-]*(?:[= ]-?[\w.:@,]+)?/,
    /https?:\/\/\S+/,
    /\r?\n/,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

const trailingFlags = /(?:\s+--[a-zA-Z][\w-]*(?:[= ]-?[\w.:@,]+)?)+\s*$/;

/** Private-use characters stand for protected parts while the rest is translated. */
const firstMark = 0xe000;
const markPattern = /[\uE000-\uF8FF]/g;

/**
 * Translates everything but the protected parts; those come back unchanged, in the place the sentence gives them.
 */
export function withProtectedParts(text: string, translate: (text: string) => string): string {
  const parts: string[] = [];
  const lines = text.split(/(\r?\n)/);
  const translated = lines.map((line, index) => {
    if (index % 2 === 1) return line;
    // Flags at the end of a line belong to no sentence.
    const flags = trailingFlags.exec(line)?.[0] ?? "";
    const masked = line.slice(0, line.length - flags.length).replace(protectedPart, (part) => {
      parts.push(part);
      return String.fromCharCode(firstMark + parts.length - 1);
    });
    return masked.trim() === "" ? masked + flags : translate(masked) + flags;
  });
  return translated.join("").replace(markPattern, (mark) => parts[mark.charCodeAt(0) - firstMark] ?? mark);
}
