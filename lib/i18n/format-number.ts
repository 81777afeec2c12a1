import type { Locale } from "@/lib/domain/locales";

/** How seconds are shown, wherever they are. */
export const TENTHS = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/**
 * Makes each format once: a desktop browser takes 20 ms for its first, a phone four times that. Options are told apart by
 * their JSON.
 */
export function cachedFormats<Options, Format>(make: (locale: Locale, options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: Locale, options?: Options): Format => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const format = made.get(key) ?? make(locale, options);
    made.set(key, format);
    return format;
  };
}

const numberFormat = cachedFormats(
  (locale, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** English and Chinese alike put a comma between thousands. */
const grouped = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, ",");

const isPlain = (value: number) => Number.isInteger(value) && value >= 0 && value < 1e15;

/** Writes a number as the locale does: whole numbers and percentages, which every page shows, without the browser's formats. */
export function formatNumber(value: number, locale: Locale, options?: Intl.NumberFormatOptions): string {
  if (!options && isPlain(value)) return grouped(value);
  const isPercent = options?.style === "percent" && Object.keys(options).length === 1;
  const percent = Math.round(value * 100);
  return isPercent && isPlain(percent) ? `${grouped(percent)}%` : numberFormat(locale, options).format(value);
}
