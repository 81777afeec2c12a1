import type { Translator } from "./translator";

/** What happened and what to do, in the page's language. A code nobody knows reads as a fault of ours. */
export function errorWords(
  translator: Translator,
  code: string,
): { readonly title: string; readonly text: string } {
  const { t, has } = translator;
  const title = `error.${code}.title`;
  const text = `error.${code}.text`;
  return {
    title: has(title) ? t(title) : t("error.internal.title"),
    text: has(text) ? t(text) : t("error.internal.text"),
  };
}
