"use client";

import { clsx } from "clsx";
import { Trophy } from "lucide-react";
import { PictureTile } from "@/components/pictures/picture-tile";
import { usePictureActions } from "@/components/pictures/use-picture-actions";
import { costWords } from "@/components/studio/cost-words";
import { HeldTile } from "@/components/studio/held-tile";
import { RunningTile } from "@/components/studio/running-tile";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Skeleton } from "@/components/ui/skeleton";
import { type CompareEntry, comparedRatio } from "@/lib/client/compare";
import type { Job } from "@/lib/client/generation-job";
import { modelLabel } from "@/lib/client/models";
import { TENTHS } from "@/lib/i18n/format-number";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CompareFailure } from "./compare-failure";

interface Props {
  readonly entry: CompareEntry;
  /** undefined: it was lost in a reload; its picture may be on its way from the library. */
  readonly job: Job | undefined;
  readonly seed: number;
  readonly isWinner: boolean;
  readonly onPick: () => void;
  readonly onEdit: () => void;
}

/** One model's answer: the picture, what it took, and whether it wins. */
export function CompareResult({ entry, job, seed, isWinner, onPick, onEdit }: Props) {
  const translator = useTranslator();
  const { t, number } = translator;
  const { recall } = usePictureActions();
  const label = modelLabel(entry.model);
  const [part] = job?.parts ?? [];
  const image = part?.status === "done" ? part.image : null;
  const generation = job?.generation ?? null;
  const isComing = job ? job.stage !== "ended" : entry.imageId !== null && entry.error === undefined;
  const hasPlace = image !== null || isComing;
  const ratio = image ? image.width / image.height : (job?.ratio ?? comparedRatio(entry.model));
  return (
    <article
      aria-label={label}
      className={clsx(
        "grid grid-cols-1 gap-2 rounded-panel border bg-panel p-1.5 [--mat:var(--panel)] sm:p-2",
        isWinner ? "border-accent" : hasPlace ? "border-line" : "border-bad-line",
      )}
    >
      <h2 className="truncate px-1.5 font-semibold">{label}</h2>
      {/* A failure is as high as its words. */}
      <div className="w-full min-w-0" style={hasPlace ? { aspectRatio: ratio } : undefined}>
        <Place entry={entry} job={job} onEdit={onEdit} />
      </div>
      {hasPlace && (
        <div className="px-1.5 pb-1">
          <p className="num flex min-h-5 flex-wrap content-start gap-x-3 text-[11px] text-ink-3 max-md:min-h-9">
            {generation && (
              <span className="text-pretty">
                <Facts
                  facts={[
                    `${number(generation.durationMs / 1000, TENTHS)} s`,
                    costWords(generation.neurons, translator),
                    image?.seed === seed
                      ? t("compare.sameSeed", { seed: String(seed) })
                      : t("compare.noSeed"),
                  ]}
                />
              </span>
            )}
          </p>
          {/* Unseen, they keep their room: nothing moves when the picture comes. */}
          <div className={clsx("mt-2 flex flex-wrap gap-1.5", !image && "invisible")}>
            <Button
              look={isWinner ? "accent" : "quiet"}
              size="chip"
              className="max-sm:w-full"
              aria-pressed={isWinner}
              onClick={onPick}
            >
              <Trophy />
              {t(isWinner ? "compare.winner" : "compare.pick")}
            </Button>
            <Button size="chip" className="max-sm:w-full" onClick={() => image && recall(image, generation)}>
              {t("picture.recall")}
            </Button>
          </div>
        </div>
      )}
    </article>
  );
}

function Place({ entry, job, onEdit }: Pick<Props, "entry" | "job" | "onEdit">) {
  const { model, imageId, error } = entry;
  const [part] = job?.parts ?? [];
  if (!job && imageId !== null && error === undefined) return <Skeleton className="size-full" />;
  if (part?.status === "done") return <PictureTile image={part.image} src={part.dataUrl} />;
  if (job?.stage === "held") return <HeldTile job={job} />;
  if (job && (part?.status === "waiting" || part?.status === "running"))
    return <RunningTile job={job} part={part} />;
  // A picture that landed and is no longer there was deleted since.
  const gone = imageId === null ? "cancelled" : "not_found";
  const code = part?.status === "failed" ? part.error.code : job ? gone : (error ?? "interrupted");
  const isKept = !job && imageId !== null && code !== "not_found";
  return <CompareFailure code={code} model={model} isKept={isKept} onEdit={onEdit} />;
}
