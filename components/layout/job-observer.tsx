"use client";

import { useEffect } from "react";
import { announce } from "@/lib/client/announcements";
import { comparison } from "@/lib/client/compare";
import { rememberDuration } from "@/lib/client/expected-duration";
import type { Job } from "@/lib/client/generation-job";
import { observeJobs } from "@/lib/client/generation-queue";
import { addToFeeds } from "@/lib/client/image-feed";
import { whenInLibrary } from "@/lib/client/keep-preview";
import { tellTabs } from "@/lib/client/tabs";
import { showToast } from "@/lib/client/toasts";
import { syncUsage } from "@/lib/client/usage";
import { usePublicPath } from "@/lib/client/use-public-path";
import type { GenerationEvent } from "@/lib/domain/generation-event";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { Translator } from "@/lib/i18n/translator";

function failureOf(job: Job): string | undefined {
  const failed = job.parts.find((part) => part.status === "failed");
  return failed?.status === "failed" ? failed.error.code : undefined;
}

/** What is worth saying about an event; null: nothing. */
function wordsFor(job: Job, event: GenerationEvent | null, translator: Translator): string | null {
  const { t } = translator;
  if (event?.type === "prompt" && event.pipeline.translated !== null) return t("announce.translated");
  if (event?.type === "done") {
    const count = job.parts.filter((part) => part.status === "done").length;
    return t("announce.ready", { count });
  }
  const code = event?.type === "error" ? event.error.code : event === null ? failureOf(job) : undefined;
  return code === undefined ? null : t("announce.failed", { reason: errorWords(translator, code).title });
}

/** Whether the page shows what becomes of the job. */
function isInSight(job: Job, path: string): boolean {
  if (path === pages.create()) return true;
  const isCompared = comparison.get()?.entries.some(({ jobId }) => jobId === job.id) ?? false;
  return path === pages.compare() && isCompared;
}

/** Brings finished pictures into the library's lists and says aloud what happens, on whichever page one is. */
export function JobObserver() {
  const translator = useTranslator();
  const path = usePublicPath();
  useEffect(
    () =>
      observeJobs((job, event) => {
        if (event?.type === "image" && event.stored) {
          const { id } = event.image;
          addToFeeds(event.image);
          // Other windows ask the library for it.
          void whenInLibrary(id).then(() => tellTabs({ type: "picture", id }));
        }
        if (event?.type === "done") rememberDuration(event.generation.model, event.generation.durationMs);
        const isOver = event === null || event.type === "done" || event.type === "error";
        if (isOver) void syncUsage();
        const words = wordsFor(job, event, translator);
        if (words === null) return;
        announce(words);
        if (isOver && !isInSight(job, path)) showToast(words);
      }),
    [translator, path],
  );
  return null;
}
