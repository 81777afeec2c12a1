"use client";

import { Columns2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { LightboxHost } from "@/components/pictures/lightbox-host";
import { useFavorite } from "@/components/pictures/use-favorite";
import { Notice } from "@/components/ui/notice";
import { comparison, pickWinner, startCompare } from "@/lib/client/compare";
import { useStore } from "@/lib/client/create-store";
import { jobs } from "@/lib/client/generation-queue";
import { startKeptComparison } from "@/lib/client/kept-comparison";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CompareForm } from "./compare-form";
import { CompareResult } from "./compare-result";

/** One prompt and one seed, two to four models, side by side. */
export function CompareScreen() {
  const { t } = useTranslator();
  const promptField = useRef<HTMLTextAreaElement>(null);
  const resultsSection = useRef<HTMLElement>(null);
  // First what was compared before: the form begins with it.
  useEffect(startKeptComparison, []);
  useEffect(startCompare, []);
  const toggleFavorite = useFavorite();
  const shown = useStore(comparison, (state) => state);
  const list = useStore(jobs, (state) => state);
  const results = useMemo(
    () =>
      (shown?.entries ?? []).map((entry) => ({
        entry,
        job: list.find((candidate) => candidate.id === entry.jobId),
      })),
    [shown, list],
  );
  const images = useMemo(
    () =>
      results.flatMap(({ job }) =>
        (job?.parts ?? []).flatMap((part) => (part.status === "done" ? [part.image] : [])),
      ),
    [results],
  );
  /** The winner is a favourite; when another one wins, the first is none any more. */
  const pick = (model: string) => {
    const next = shown?.winner === model ? null : model;
    for (const { entry, job } of results) {
      const [part] = job?.parts ?? [];
      const isAffected = entry.model === next || entry.model === shown?.winner;
      if (part?.status !== "done" || !isAffected) continue;
      if (part.image.favorite !== (entry.model === next)) toggleFavorite(part.image);
    }
    pickWinner(next);
  };
  const editPrompt = () => {
    const field = promptField.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };
  /** On a phone they begin below the form. */
  const showResults = () => {
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    // After the change that brings them is on the page.
    requestAnimationFrame(() =>
      resultsSection.current?.scrollIntoView({ block: "start", behavior: isStill ? "auto" : "smooth" }),
    );
  };
  return (
    <>
      <PageHeader title={t("page.compare")} />
      <div className="grid gap-5 px-3.5 pt-3 pb-10 md:px-6">
        <CompareForm promptField={promptField} onStart={showResults} />
        {shown ? (
          <section
            ref={resultsSection}
            aria-label={t("compare.results")}
            // Larger than this a picture would not fit into the window.
            style={{ maxWidth: results.length * 720 }}
            className="mx-auto grid w-full scroll-mt-4 scroll-mb-[calc(var(--tabs)+16px)] items-start gap-2 min-[340px]:grid-cols-2 md:scroll-mt-16 md:grid-cols-[repeat(auto-fit,minmax(240px,1fr))] md:gap-3"
          >
            {results.map(({ entry, job }) => (
              <CompareResult
                key={entry.model}
                entry={entry}
                job={job}
                seed={shown.seed}
                isWinner={shown.winner === entry.model}
                onPick={() => pick(entry.model)}
                onEdit={editPrompt}
              />
            ))}
          </section>
        ) : (
          <Notice
            icon={<Columns2 />}
            title={t("compare.empty.title")}
            text={t("compare.empty.text")}
            className="pt-[8vh] max-md:px-2 max-md:py-4"
          />
        )}
      </div>
      <LightboxHost images={images} />
    </>
  );
}
