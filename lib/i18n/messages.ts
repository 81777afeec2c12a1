import type { Locale } from "@/lib/domain/locales";
import en from "@/messages/en.json";
import zhCN from "@/messages/zh-CN.json";

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, string>>;

const MESSAGES: Record<Locale, Messages> = { en, "zh-CN": zhCN };

/** For the server only: the browser gets the messages of one language through I18nProvider. */
export function loadMessages(locale: Locale): Messages {
  return MESSAGES[locale];
}
