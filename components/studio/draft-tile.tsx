"use client";

import { CheckCheck } from "lucide-react";
import { useState } from "react";
import { PictureTile } from "@/components/pictures/picture-tile";
import { useReport } from "@/components/pictures/use-report";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { announce } from "@/lib/client/announcements";
import { readDraftInputs } from "@/lib/client/draft-files";
import { type Draft, finishRequestOf, forgetDraft } from "@/lib/client/draft-pictures";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { enqueue } from "@/lib/client/generation-queue";
import { fetchGeneration } from "@/lib/client/image-api";
import { showToast } from "@/lib/client/toasts";
import type { GenerationRequest, Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface JobProps {
  readonly job: Job;
  readonly part: Extract<JobPart, { status: "done" }>;
  /** What the draft was made from, with all its steps. */
  readonly finish: GenerationRequest;
}

/** A draft of this visit: what completes it is known. */
export function JobDraftTile({ job, part, finish }: JobProps) {
  const { seed } = part.actual;
  const words = job.pipeline ? { finalPrompt: job.pipeline.final } : {};
  const [isFinished, setFinished] = useState(false);
  const complete = () => {
    enqueue(
      { ...finish, ...words, count: 1, seed: seed ?? undefined },
      { model: job.model, ratio: job.ratio },
    );
    forgetDraft(part.image.id);
    setFinished(true);
  };
  const onFinish = seed === null || isFinished ? null : complete;
  return <DraftTile image={part.image} src={part.dataUrl} onFinish={onFinish} />;
}

/** A draft of an earlier visit: the library tells how it was made, this browser what it was made from. */
export function LibraryDraftTile({ image, draft }: { readonly image: Image; readonly draft: Draft }) {
  const { t } = useTranslator();
  const complete = async () => {
    const inputs = draft.hasReferences ? await readDraftInputs(image.id) : [];
    if (draft.hasReferences && inputs.length === 0) {
      forgetDraft(image.id);
      return showToast(t("composer.draft.lost"), { tone: "bad" });
    }
    const generation = await fetchGeneration(image.generationId);
    enqueue(finishRequestOf(image, generation, draft, inputs), {
      model: image.model,
      ratio: image.width / image.height,
    });
    forgetDraft(image.id);
  };
  return <DraftTile image={image} onFinish={complete} />;
}

interface Props {
  readonly image: Image;
  readonly src?: string | null;
  /** null: it is finished, or without a seed of its own the finished picture would be another one. */
  readonly onFinish: (() => void | Promise<void>) | null;
}

/** A picture with fewer steps than it deserves, and the way to the finished one. */
function DraftTile({ image, src = null, onFinish }: Props) {
  const { t } = useTranslator();
  const report = useReport();
  const [isBusy, setBusy] = useState(false);
  const finish = async () => {
    setBusy(true);
    try {
      await onFinish?.();
      announce(t("announce.started"));
    } catch (error) {
      report(error);
    }
    setBusy(false);
  };
  return (
    <div className="overlaid size-full">
      <PictureTile image={image} src={src} />
      {onFinish && (
        <Tooltip text={t("composer.draft.finish.hint")}>
          <Button
            look="glass"
            size="chip"
            aria-disabled={isBusy}
            onClick={() => void (isBusy || finish())}
            className="m-2 self-start justify-self-start"
          >
            <CheckCheck />
            {t("composer.draft.finish")}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
