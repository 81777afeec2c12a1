"use client";

import { type CSSProperties, useEffect, useState } from "react";
import { announce } from "@/lib/client/announcements";
import { expectedMs } from "@/lib/client/expected-duration";
import { focusNeighbour } from "@/lib/client/focus-neighbour";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { cancelJob } from "@/lib/client/generation-queue";
import { modelLabel } from "@/lib/client/models";
import { TENTHS } from "@/lib/i18n/format-number";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { Translator } from "@/lib/i18n/translator";

function stageWords(job: Job, part: JobPart, { t }: Translator): string {
  if (job.stage === "queued") return t("stage.queued");
  if (part.status === "running") return t("stage.painting");
  if (job.stage === "painting") return t("stage.waiting");
  return job.stage === "translating" ? t("stage.reading") : t("stage.sent");
}

/** A picture on its way: what happens now, for how long, and a way out. It has the shape the picture will have. */
export function RunningTile({ job, part }: { readonly job: Job; readonly part: JobPart }) {
  const translator = useTranslator();
  const { t } = translator;
  const attempt = part.status === "running" ? part.attempt : 1;
  const model = modelLabel(part.status === "running" ? part.model : job.model);
  // One request paints them all, so they are called off together.
  const open = job.parts.filter(({ status }) => status === "waiting" || status === "running").length;
  const isUnderWay = job.stage !== "painting" || part.status === "running";
  const since = isUnderWay ? job.startedAt : null;
  const expected = { "--expected": `${expectedMs(job.model)}ms` } as CSSProperties;
  return (
    <article
      aria-label={job.request.prompt}
      className="latent flex size-full animate-appear flex-col justify-end rounded-picture border border-line p-3.5"
    >
      <p className="line-clamp-2 text-[13px] text-ink-2">{job.request.prompt}</p>
      <h2 className="mt-1 font-semibold">{stageWords(job, part, translator)}</h2>
      <p className="truncate text-[13px] text-ink-2">
        {attempt > 1 ? t("stage.attempt", { model, attempt }) : model}
      </p>
      <div className="mt-1 flex items-center justify-between">
        <Elapsed since={since} />
        <button
          type="button"
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            cancelJob(job.id);
            announce(t("error.cancelled.title"));
          }}
          className="tap -mr-2 rounded-chip px-2 text-[13px] text-ink-2 hover:text-ink"
        >
          {open > 1 ? t("action.cancelAll", { count: open }) : t("action.cancel")}
        </button>
      </div>
      <div className="h-[3px] overflow-hidden rounded-full bg-line">
        {since !== null && <div className="progress-bar h-full bg-accent" style={expected} />}
      </div>
    </article>
  );
}

function Elapsed({ since }: { readonly since: number | null }) {
  const { number } = useTranslator();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, [since]);
  const seconds = since === null ? 0 : Math.max(0, now - since) / 1000;
  return (
    <span className="num text-ink-2" aria-hidden="true">
      {since === null ? "" : `${number(seconds, TENTHS)} s`}
    </span>
  );
}
