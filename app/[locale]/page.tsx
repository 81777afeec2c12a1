import type { Metadata } from "next";
import { pageMetadata } from "@/components/layout/page-metadata";
import { CreateScreen } from "@/components/studio/create-screen";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "create");
}

export default function CreatePage() {
  return <CreateScreen />;
}
