"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { useStore } from "@/lib/client/create-store";
import type { NextStep } from "@/lib/client/next-step";
import { sessionEnded } from "@/lib/client/session";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The pages that lead out of a failure: signing in, or what the deployment lacks; none where neither helps. */
export function StepLinks({ step, code }: { readonly step: NextStep; readonly code: string }) {
  const { t } = useTranslator();
  // The bar above the page has the accent then.
  const isToldAbove = useStore(sessionEnded, (state) => state);
  const isSetup = step.kind === "settings";
  return (
    <>
      {step.kind === "signIn" && (
        <Button asChild look={isToldAbove ? "quiet" : "accent"} size="step">
          <Link href={pages.signIn()}>{t("page.signIn")}</Link>
        </Button>
      )}
      {(isSetup || code === "provider_unavailable") && (
        <Button asChild look={isSetup ? "accent" : "quiet"} size="step">
          <Link href={pages.setup()}>{t("setup.open")}</Link>
        </Button>
      )}
    </>
  );
}
