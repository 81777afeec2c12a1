/** The languages of the studio, as BCP 47 tags. */
export const LOCALES = ["en", "zh-CN"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** The cookie that holds the visitor's own choice of language; next.config.ts reads it too. */
export const LOCALE_COOKIE = "locale";

export function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
