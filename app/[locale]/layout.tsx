import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppDocument } from "@/components/layout/app-document";
import { siteMetadata, siteViewport } from "@/components/layout/page-metadata";
import { isLocale, LOCALES } from "@/lib/domain/locales";

type Props = { params: Promise<{ locale: string }> };

export const dynamicParams = false;
export const viewport: Viewport = siteViewport;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? siteMetadata(locale) : {};
}

export default async function LocaleLayout({ children, params }: Props & { children: ReactNode }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <AppDocument locale={locale}>{children}</AppDocument>;
}
