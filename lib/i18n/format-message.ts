import type { Locale } from "@/lib/domain/locales";

export type MessageValues = Readonly<Record<string, string | number>>;

/** The browser takes milliseconds to make one of these, on a phone tens: each once, and only when it is needed. */
const numberFormats = new Map<Locale, Intl.NumberFormat>();
const pluralRules = new Map<Locale, Intl.PluralRules>();

function formatNumber(value: number, locale: Locale): string {
  // Below a thousand there is nothing to group, in any language of the studio.
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  const format = numberFormats.get(locale) ?? new Intl.NumberFormat(locale);
  numberFormats.set(locale, format);
  return format.format(value);
}

function isOne(value: number, locale: Locale): boolean {
  const rules = pluralRules.get(locale) ?? new Intl.PluralRules(locale);
  pluralRules.set(locale, rules);
  return rules.select(value) === "one";
}

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
    return (hasChoice && isOne(value, locale) ? one : other).replaceAll("#", text);
  });
}
