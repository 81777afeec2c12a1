import type { Locale } from "@/lib/domain/locales";

/** What stands between two sentences: a Chinese full stop brings its own room. */
export const sentenceGap = (locale: Locale): string => (locale === "zh-CN" ? "" : " ");
