import { cachedFormats } from "./format-number";
import type { Translator } from "./translator";

const names = cachedFormats(
  (locale) => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }),
);

/** Between which languages a prompt was translated, in the page's own: "Chinese → English". `language` is a code of BCP 47. */
export function translationWords({ locale }: Pick<Translator, "locale">, language: string): string {
  const of = (code: string) => {
    try {
      return names(locale).of(code) ?? code;
    } catch {
      // Not a code at all.
      return code;
    }
  };
  return `${of(language)} → ${of("en")}`;
}
