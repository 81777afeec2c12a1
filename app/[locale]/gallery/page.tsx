import type { Metadata } from "next";
import { GalleryScreen } from "@/components/gallery/gallery-screen";
import { pageMetadata } from "@/components/layout/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "gallery");
}

export default function GalleryPage() {
  return <GalleryScreen />;
}
