"use client";

import { CheckCheck } from "lucide-react";
import { PictureTile } from "@/components/pictures/picture-tile";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { announce } from "@/lib/client/announcements";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { enqueue } from "@/lib/client/generation-queue";
import type { GenerationRequest } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly job: Job;
  readonly part: Extract<JobPart, { status: "done" }>;
  /** What the draft was made from, with all its steps. */
  readonly finish: GenerationRequest;
}

/** A picture with fewer steps than it deserves, and the way to the finished one. */
export function DraftTile({ job, part, finish }: Props) {
  const { t } = useTranslator();
  const { seed } = part.actual;
  const complete = () => {
    const words = job.pipeline ? { finalPrompt: job.pipeline.final } : {};
    enqueue(
      { ...finish, ...words, count: 1, seed: seed ?? undefined },
      { model: job.model, ratio: job.ratio },
    );
    announce(t("announce.started"));
  };
  return (
    <div className="relative size-full">
      <PictureTile image={part.image} src={part.dataUrl} />
      {seed !== null && (
        <Tooltip text={t("composer.draft.finish.hint")}>
          <Button look="glass" size="chip" onClick={complete} className="absolute top-2 left-2">
            <CheckCheck />
            {t("composer.draft.finish")}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
