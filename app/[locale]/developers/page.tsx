import type { Metadata } from "next";
import { DevelopersScreen } from "@/components/developers/developers-screen";
import { pageMetadata } from "@/components/layout/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "developers");
}

export default function DevelopersPage() {
  return <DevelopersScreen />;
}
