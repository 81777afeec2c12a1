"use client";

import { RotateCcw, Trash2 } from "lucide-react";
import { ConfirmButton } from "@/components/gallery/confirm-button";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { purgeImages, restoreImages } from "@/lib/client/image-actions";
import { useGeneration } from "@/lib/client/use-generation";
import type { Image } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ParameterTable } from "./parameter-table";
import { useReport } from "./use-report";
import { useUndo } from "./use-undo";

const DAY_MS = 86_400_000;

interface Props {
  readonly image: Image;
  /** Goes on to the next picture, before this one leaves the trash. */
  readonly onLeave: () => void;
}

/** The story of a picture in the trash: only what helps to decide whether it may go for good. */
export function TrashedPanel({ image, onLeave }: Props) {
  const { t, date } = useTranslator();
  const report = useReport();
  const offerUndo = useUndo();
  const generation = useGeneration(image.generationId);
  const restore = () => {
    onLeave();
    restoreImages([image]).then((undo) => offerUndo(t("bulk.restored", { count: 1 }), undo), report);
  };
  const purge = () => {
    onLeave();
    purgeImages([image]).then(() => announce(t("trash.purged")), report);
  };
  return (
    <aside
      aria-label={t("inspector.title")}
      className="fades-below relative flex min-h-0 flex-col gap-4.5 overflow-y-auto overscroll-contain border-line bg-panel px-4 pt-4.5 pb-[calc(18px+env(safe-area-inset-bottom))] stacked:-mt-4 stacked:rounded-t-[18px] stacked:border-t beside:border-l beside:p-5.5"
    >
      <section>
        <h2 className="font-medium text-[12px] text-ink-3">{t("inspector.prompt")}</h2>
        <p className="whitespace-pre-wrap break-words text-[15px] leading-normal">{image.prompt}</p>
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={restore}>
          <RotateCcw />
          {t("trash.restore")}
        </Button>
        <ConfirmButton
          icon={<Trash2 />}
          label={t("trash.purge")}
          question={t("trash.purge.question", { count: 1 })}
          onConfirm={purge}
          isOnDeleteKey
        />
      </div>
      {image.deletedAt && (
        <p className="-mt-2 text-[13px] text-ink-2">
          {t("trash.until", {
            day: date(Date.parse(image.deletedAt) + LIMITS.trashDays * DAY_MS, { dateStyle: "long" }),
          })}
        </p>
      )}
      <ParameterTable image={image} generation={generation} />
      <p className="text-[12px] text-ink-3">{date(image.createdAt)}</p>
    </aside>
  );
}
