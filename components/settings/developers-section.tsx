"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsSection } from "./settings-section";

/** The way to the page for developers. */
export function DevelopersSection() {
  const { t } = useTranslator();
  return (
    <SettingsSection title={t("page.developers")} text={t("developers.link")}>
      <Button asChild>
        <Link href={pages.developers()}>{t("developers.open")}</Link>
      </Button>
    </SettingsSection>
  );
}
