import type { Locale } from "@/lib/domain/locales";
import { formatMessage, type MessageValues } from "./format-message";
import { cachedFormats, formatNumber } from "./format-number";
import type { MessageKey, Messages } from "./messages";

export interface Translator {
  readonly locale: Locale;
  /** The message in the page's language. */
  t(key: MessageKey, values?: MessageValues): string;
  /** Whether there is such a message; for keys made from a code of the server. */
  has(key: string): key is MessageKey;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `instant` is ISO 8601 or milliseconds since the epoch. */
  date(instant: string | number, options?: Intl.DateTimeFormatOptions): string;
  /** "5 minutes ago", "yesterday". */
  ago(instant: string | number, now: number): string;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const dateFormat = cachedFormats(
  (locale, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const relativeFormat = cachedFormats((locale) => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));

export function createTranslator(locale: Locale, messages: Messages): Translator {
  return {
    locale,
    t: (key, values) => {
      const template = messages[key];
      return values ? formatMessage(template, values, locale) : template;
    },
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    number: (value, options) => formatNumber(value, locale, options),
    date: (instant, options) =>
      dateFormat(locale, options ?? { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant)),
    ago: (instant, now) => {
      const seconds = (new Date(instant).getTime() - now) / 1000;
      const format = relativeFormat(locale);
      const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
      if (!unit) return messages["time.now"];
      return format.format(Math.round(seconds / unit[1]), unit[0]).replace(/(\d)(?=\p{Script=Han})/u, "$1 ");
    },
  };
}
