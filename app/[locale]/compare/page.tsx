import type { Metadata } from "next";
import { CompareScreen } from "@/components/compare/compare-screen";
import { pageMetadata } from "@/components/layout/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "compare");
}

export default function ComparePage() {
  return <CompareScreen />;
}
