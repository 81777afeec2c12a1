"use client";

import { PageHeader } from "@/components/layout/page-header";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ApiReference } from "./api-reference";
import { SnippetSection } from "./snippet-section";

/** How to use this deployment from elsewhere: clients, and every operation of the API. */
export function DevelopersScreen() {
  const { t } = useTranslator();
  return (
    <>
      <PageHeader title={t("page.developers")} />
      <div className="mx-auto grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-6 px-3 pt-2 pb-12 md:px-6">
        <SnippetSection />
        <ApiReference />
      </div>
    </>
  );
}
