"use client";

import { LogOut } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { useSignOut } from "@/components/layout/use-sign-out";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Skeleton } from "@/components/ui/skeleton";
import { chooseLocale } from "@/lib/client/choose-locale";
import { useStore } from "@/lib/client/create-store";
import { session } from "@/lib/client/session";
import { chooseTheme, readTheme, THEMES, theme } from "@/lib/client/theme";
import { useStatus } from "@/lib/client/use-status";
import { LOCALES } from "@/lib/domain/locales";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { BackupSection } from "./backup-section";
import { DangerPanel } from "./danger-panel";
import { DefaultsPanel } from "./defaults-panel";
import { DevelopersSection } from "./developers-section";
import { GlossaryPanel } from "./glossary-panel";
import { HelpSection } from "./help-section";
import { KeysPanel } from "./keys-panel";
import { LibrarySkeletons } from "./library-skeletons";
import { PromptListsPanel } from "./prompt-lists-panel";
import { SettingsSection } from "./settings-section";
import { SetupPanel } from "./setup-panel";
import { StatusPanel } from "./status-panel";
import { StoragePanel } from "./storage-panel";
import { StylesPanel } from "./styles-panel";
import { UsagePanel } from "./usage-panel";

/** What belongs to this device, and how the deployment is set up. */
export function SettingsScreen() {
  const { t, locale } = useTranslator();
  const chosenTheme = useStore(theme, (state) => state);
  // null: not known yet.
  const isIn = useStore(session, (state) => state && (state.signedIn || state.anonymous));
  const status = useStatus();
  useEffect(readTheme, []);
  return (
    <>
      <PageHeader title={t("page.settings")} />
      <div className="mx-auto grid max-w-[720px] gap-3 px-3 pt-2 pb-12 md:px-6">
        <SetupPanel view={status.view} isBusy={status.isBusy} onCheck={status.check} />
        <SettingsSection title={t("settings.language")} text={t("settings.language.text")}>
          <ChoiceGroup
            label={t("settings.language")}
            value={locale}
            choices={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
            onChange={chooseLocale}
          />
        </SettingsSection>
        <SettingsSection title={t("settings.theme")} text={t("settings.theme.text")}>
          <ChoiceGroup
            label={t("settings.theme")}
            value={chosenTheme}
            choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
            onChange={chooseTheme}
          />
        </SettingsSection>
        <DefaultsPanel />
        <UsagePanel />
        {isIn === null && <LibrarySkeletons />}
        {isIn && (
          <>
            <StylesPanel />
            <GlossaryPanel />
            <PromptListsPanel />
            <KeysPanel />
            <BackupSection />
          </>
        )}
        <StoragePanel />
        <HelpSection />
        <DevelopersSection />
        <StatusPanel status={status} />
        <SessionSection />
        <DangerPanel hasLibrary={isIn ?? true} />
      </div>
    </>
  );
}

function SessionSection() {
  const { t } = useTranslator();
  const state = useStore(session, (value) => value);
  const leave = useSignOut();
  if (!state) return <Skeleton className="h-[75px] rounded-panel" />;
  if (state.anonymous || state.setupRequired) return null;
  if (!state.signedIn) {
    return (
      <SettingsSection title={t("settings.session")} text={t("settings.session.out")}>
        <Button asChild look="primary">
          <Link href={pages.signIn()}>{t("page.signIn")}</Link>
        </Button>
      </SettingsSection>
    );
  }
  return (
    <SettingsSection title={t("settings.session")} text={t("settings.session.in")}>
      <Button onClick={leave}>
        <LogOut />
        {t("settings.signOut")}
      </Button>
    </SettingsSection>
  );
}
