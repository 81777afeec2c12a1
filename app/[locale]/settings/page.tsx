import type { Metadata } from "next";
import { pageMetadata } from "@/components/layout/page-metadata";
import { SettingsScreen } from "@/components/settings/settings-screen";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "settings");
}

export default function SettingsPage() {
  return <SettingsScreen />;
}
