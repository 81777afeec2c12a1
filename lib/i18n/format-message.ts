import type { Locale } from "@/lib/domain/locales";

export type MessageValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)((?:\|[^{}|]*)*)\}/g;

/**
 * Fills a message. `{name}` is replaced by the value; `{count|# picture|# pictures}` chooses by the plural rule
 * of the language (the last form is "other") and puts the formatted number where # stands.
 */
export function formatMessage(template: string, values: MessageValues, locale: Locale): string {
  return template.replace(PLACEHOLDER, (whole, name: string, forms: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    const text = typeof value === "number" ? new Intl.NumberFormat(locale).format(value) : value;
    if (forms === "") return text;
    const choices = forms.slice(1).split("|");
    const isOne = typeof value === "number" && new Intl.PluralRules(locale).select(value) === "one";
    const form = isOne ? choices[0] : choices.at(-1);
    return (form ?? "").replaceAll("#", text);
  });
}
