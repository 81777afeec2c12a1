import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locales";
import { I18nProvider } from "@/lib/i18n/i18n-provider";
import { loadMessages } from "@/lib/i18n/messages";
import { AppShell } from "./app-shell";
import { FONT_CLASSES } from "./fonts";
import { StartFailure } from "./start-failure";

const PAGE_END = "page-end";

/** The HTML document of the studio in one language. */
export function AppDocument({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return (
    // start.js sets data-theme before React arrives.
    <html lang={locale} className={FONT_CLASSES} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: this is the App Router's own document, next/head is of the Pages Router */}
      <head>
        {/* Blocking on purpose: it decides the colours before the first paint. */}
        <script src="/start.js" />
        {/* No first paint of half a page, whose row would move as the rest of it comes. */}
        <link rel="expect" href={`#${PAGE_END}`} blocking="render" />
      </head>
      <body>
        <I18nProvider locale={locale} messages={loadMessages(locale)}>
          <AppShell>{children}</AppShell>
        </I18nProvider>
        <StartFailure locale={locale} />
        <template id={PAGE_END} />
      </body>
    </html>
  );
}
