import type { Metadata, Viewport } from "next";
import { isLocale, type Locale } from "@/lib/domain/locales";
import { loadMessages } from "@/lib/i18n/messages";

type PageName = "create" | "gallery" | "compare" | "history" | "settings" | "developers" | "signIn";

export const siteViewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  // The on-screen keyboard makes the page smaller, so that the composer stays above it.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f7" },
    { media: "(prefers-color-scheme: dark)", color: "#0f0c0a" },
  ],
};

export function siteMetadata(locale: Locale): Metadata {
  const messages = loadMessages(locale);
  return {
    applicationName: "Pictor",
    title: { default: "Pictor", template: "%s · Pictor" },
    description: messages["site.description"],
    appleWebApp: { capable: true, title: "Pictor", statusBarStyle: "black-translucent" },
    manifest: locale === "en" ? "/manifest.webmanifest" : `/manifest.${locale}.webmanifest`,
    icons: {
      icon: [{ url: "/icon.svg", type: "image/svg+xml" }],
      apple: [{ url: "/icons/apple-touch-icon.png", sizes: "180x180" }],
    },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export function pageMetadata(locale: string, page: PageName): Metadata {
  if (!isLocale(locale)) return {};
  const messages = loadMessages(locale);
  return { title: messages[`page.${page}`] };
}
