import { LOCALE_COOKIE, type Locale } from "@/lib/domain/locales";

const ONE_YEAR_SECONDS = 31_536_000;

/** Remembers the language and loads the page in it: every page is prerendered once a language. */
export function chooseLocale(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers, and asynchronous
  document.cookie = `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`;
  window.location.reload();
}
