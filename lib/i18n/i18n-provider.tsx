"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Locale } from "@/lib/domain/locales";
import type { Messages } from "./messages";
import { createTranslator, type Translator } from "./translator";

const TranslatorContext = createContext<Translator | null>(null);

interface Props {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly children: ReactNode;
}

export function I18nProvider({ locale, messages, children }: Props) {
  const translator = useMemo(() => createTranslator(locale, messages), [locale, messages]);
  return <TranslatorContext value={translator}>{children}</TranslatorContext>;
}

/** The words of the page's language. Throws outside I18nProvider. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext);
  if (!translator) throw new Error("useTranslator needs an I18nProvider above it");
  return translator;
}
