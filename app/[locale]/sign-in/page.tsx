import type { Metadata } from "next";
import { pageMetadata } from "@/components/layout/page-metadata";
import { SignInScreen } from "@/components/sign-in/sign-in-screen";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageMetadata((await params).locale, "signIn");
}

export default function SignInPage() {
  return <SignInScreen />;
}
