"use client";

import { useEffect } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { startComposer } from "@/lib/client/composer";
import { startDraftPictures } from "@/lib/client/draft-pictures";
import { startPromptPreview } from "@/lib/client/prompt-preview";
import { startReferences } from "@/lib/client/reference-images";
import { soon } from "@/lib/client/soon";
import { startUnfinishedJobs } from "@/lib/client/unfinished-jobs";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { Composer } from "./composer";
import { StudioWall } from "./studio-wall";

/** The wall first; the composer floats over its foot. */
export function CreateScreen() {
  const { t } = useTranslator();
  useEffect(startComposer, []);
  useEffect(startPromptPreview, []);
  useEffect(() => soon(() => void startReferences()), []);
  useEffect(() => soon(startUnfinishedJobs), []);
  useEffect(() => soon(startDraftPictures), []);
  return (
    <>
      <PageHeader title={t("page.create")} />
      <StudioWall />
      <Composer />
    </>
  );
}
