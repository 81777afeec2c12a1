import type { Metadata } from "next";
import { HistoryScreen } from "@/components/history/history-screen";
import { pageMetadata } from "@/components/layout/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "history");
}

export default function HistoryPage() {
  return <HistoryScreen />;
}
