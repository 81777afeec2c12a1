import type { Locale } from "@/lib/domain/locales";
import { cachedFormats, formatNumber } from "./format-number";

export type MessageValues = Readonly<Record<string, string | number>>;

const pluralRules = cachedFormats((locale) => new Intl.PluralRules(locale));

const PLACEHOLDER = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

/**
 * Fills a message. `{name}` is replaced by the value; `{count|# picture|# pictures}` chooses by the plural rule
 * of the language (the last form is "other") and puts the formatted number where # stands.
 */
export function formatMessage(template: string, values: MessageValues, locale: Locale): string {
  return template.replace(PLACEHOLDER, (whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = typeof value === "number" ? formatNumber(value, locale) : value;
    if (forms === "") return text;
    const [one = "", other = one] = forms.slice(1).split("|");
    const hasChoice = one !== other && typeof value === "number";
    return (hasChoice && pluralRules(locale).select(value) === "one" ? one : other).replaceAll("#", text);
  });
}
