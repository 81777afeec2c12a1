"use client";

import { Columns2 } from "lucide-react";
import { useEffect, useMemo } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { LightboxHost } from "@/components/pictures/lightbox-host";
import { useFavorite } from "@/components/pictures/use-favorite";
import { Notice } from "@/components/ui/notice";
import { comparison, pickWinner, startCompare } from "@/lib/client/compare";
import { useStore } from "@/lib/client/create-store";
import { jobs } from "@/lib/client/generation-queue";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CompareForm } from "./compare-form";
import { CompareResult } from "./compare-result";

/** One prompt and one seed, two to four models, side by side. */
export function CompareScreen() {
  const { t } = useTranslator();
  useEffect(startCompare, []);
  const toggleFavorite = useFavorite();
  const shown = useStore(comparison, (state) => state);
  const list = useStore(jobs, (state) => state);
  const results = useMemo(
    () =>
      (shown?.entries ?? []).flatMap((entry) => {
        const job = list.find((candidate) => candidate.id === entry.jobId);
        return job ? [{ ...entry, job }] : [];
      }),
    [shown, list],
  );
  const images = useMemo(
    () =>
      results.flatMap(({ job }) => job.parts.flatMap((part) => (part.status === "done" ? [part.image] : []))),
    [results],
  );
  /** The winner is a favourite; when another one wins, the first is none any more. */
  const pick = (jobId: string) => {
    const next = shown?.winner === jobId ? null : jobId;
    for (const { job } of results) {
      const [part] = job.parts;
      const isAffected = job.id === next || job.id === shown?.winner;
      if (part?.status !== "done" || !isAffected) continue;
      if (part.image.favorite !== (job.id === next)) toggleFavorite(part.image);
    }
    pickWinner(next);
  };
  return (
    <>
      <PageHeader title={t("page.compare")} />
      <div className="grid gap-5 px-3.5 pt-3 pb-10 md:px-6">
        <CompareForm />
        {shown && results.length > 0 ? (
          <section
            aria-label={t("compare.results")}
            className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,240px),1fr))] items-start gap-3"
          >
            {results.map(({ job, model }) => (
              <CompareResult
                key={model}
                job={job}
                model={model}
                seed={shown.seed}
                isWinner={shown.winner === job.id}
                onPick={() => pick(job.id)}
              />
            ))}
          </section>
        ) : (
          <Notice
            icon={<Columns2 />}
            title={t("compare.empty.title")}
            text={t("compare.empty.text")}
            className="pt-[8vh]"
          />
        )}
      </div>
      <LightboxHost images={images} />
    </>
  );
}
