"use client";

import { openDialog } from "@/components/palette/actions";
import { Button } from "@/components/ui/button";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsSection } from "./settings-section";

/** The way to the help, for whoever does not find the palette. */
export function HelpSection() {
  const { t } = useTranslator();
  return (
    <SettingsSection title={t("help.title")} text={t("help.settings.text")}>
      <Button onClick={() => openDialog.set("help")}>{t("developers.open")}</Button>
    </SettingsSection>
  );
}
