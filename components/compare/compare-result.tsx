"use client";

import { clsx } from "clsx";
import { Trophy } from "lucide-react";
import { PictureTile } from "@/components/pictures/picture-tile";
import { usePictureActions } from "@/components/pictures/use-picture-actions";
import { costWords } from "@/components/studio/cost-words";
import { RunningTile } from "@/components/studio/running-tile";
import { Button } from "@/components/ui/button";
import { compareAgain } from "@/lib/client/compare";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { modelLabel } from "@/lib/client/models";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly job: Job;
  readonly model: string;
  readonly seed: number;
  readonly isWinner: boolean;
  readonly onPick: () => void;
}

/** One model's answer: the picture, what it took, and whether it wins. */
export function CompareResult({ job, model, seed, isWinner, onPick }: Props) {
  const translator = useTranslator();
  const { t, number } = translator;
  const { recall } = usePictureActions();
  const [part = { status: "cancelled" } as const] = job.parts;
  const image = part.status === "done" ? part.image : null;
  const { generation } = job;
  const ratio = image ? image.width / image.height : job.ratio;
  return (
    <article
      aria-label={modelLabel(model)}
      className={clsx(
        "grid gap-2 rounded-panel border bg-panel p-2",
        isWinner ? "border-accent" : "border-line",
      )}
    >
      <div style={{ aspectRatio: ratio }}>
        <Place job={job} part={part} />
      </div>
      <div className="px-1.5 pb-1">
        <h2 className="truncate font-semibold">{modelLabel(model)}</h2>
        <p className="num flex min-h-5 flex-wrap gap-x-3 text-[11px] text-ink-3">
          {generation && (
            <>
              <span>
                {number(generation.durationMs / 1000, {
                  minimumFractionDigits: 1,
                  maximumFractionDigits: 1,
                })}{" "}
                s
              </span>
              <span>{costWords(generation.neurons, translator)}</span>
              <span>
                {image?.seed === seed ? t("compare.sameSeed", { seed: String(seed) }) : t("compare.noSeed")}
              </span>
            </>
          )}
        </p>
        {image && (
          <div className="mt-2 flex flex-wrap gap-1.5">
            <Button look={isWinner ? "accent" : "quiet"} size="chip" aria-pressed={isWinner} onClick={onPick}>
              <Trophy />
              {t(isWinner ? "compare.winner" : "compare.pick")}
            </Button>
            <Button look="ghost" size="chip" onClick={() => recall(image, generation)}>
              {t("compare.goOn")}
            </Button>
          </div>
        )}
      </div>
    </article>
  );
}

function Place({ job, part }: { readonly job: Job; readonly part: JobPart }) {
  const translator = useTranslator();
  if (part.status === "done") return <PictureTile image={part.image} src={part.dataUrl} />;
  if (part.status === "waiting" || part.status === "running") return <RunningTile job={job} part={part} />;
  const words = errorWords(translator, part.status === "failed" ? part.error.code : "cancelled");
  return (
    <div className="grid size-full content-center justify-items-start gap-2 rounded-picture bg-raised p-3.5">
      <h3 className="font-semibold text-bad">{words.title}</h3>
      <p className="text-[13px] text-ink-2">{words.text}</p>
      <Button look="accent" size="chip" onClick={() => compareAgain(job.id)}>
        {translator.t("action.retry")}
      </Button>
    </div>
  );
}
