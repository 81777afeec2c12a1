"use client";

import { FileImage } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { sayReferences } from "@/components/pictures/say-references";
import { useUndo } from "@/components/pictures/use-undo";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { modelList } from "@/lib/client/models";
import { leavePicture } from "@/lib/client/open-picture";
import { readSettingsOfFile, recallSettings } from "@/lib/client/recall-file";
import { addReferences } from "@/lib/client/reference-images";
import { showToast } from "@/lib/client/toasts";
import { findModel } from "@/lib/domain/find-model";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  /** Whether files hover over the page. */
  readonly isOver: boolean;
  /** What was dropped, until it is taken. */
  readonly files: readonly File[] | null;
  readonly onTaken: () => void;
}

/**
 * Takes a picture file dropped on a page: the settings inside it go into the composer. One that holds none can become
 * a reference picture.
 */
export function FileDrop({ isOver, files, onTaken }: Props) {
  const { t } = useTranslator();
  const take = useTake();
  const taken = useRef<readonly File[] | null>(null);
  useEffect(() => {
    if (!files || taken.current === files) return;
    taken.current = files;
    void take(files).finally(onTaken);
  }, [files, take, onTaken]);
  if (!isOver) return null;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-0 z-50 grid animate-appear place-content-center justify-items-center gap-3 bg-bg/92"
    >
      <div
        className="absolute inset-3 rounded-panel border-2 border-accent border-dashed"
        aria-hidden="true"
      />
      <FileImage className="size-10 text-accent-text" />
      <p className="px-6 text-center font-semibold text-[17px]">{t("recall.drop")}</p>
    </div>
  );
}

function useTake(): (files: readonly File[]) => Promise<void> {
  const translator = useTranslator();
  const { t } = translator;
  const router = useRouter();
  const offerUndo = useUndo();
  const goToComposer = () => {
    leavePicture();
    router.push(pages.create());
  };
  return async (files) => {
    const [file] = files;
    if (!file) return;
    const settings = await readSettingsOfFile(file).catch(() => null);
    if (settings) {
      const bringBack = await recallSettings(
        settings,
        (name) => findModel(modelList.get().models, name) !== undefined,
      );
      goToComposer();
      if (bringBack) offerUndo(t("composer.replaced"), async () => bringBack());
      else showToast(t("recall.done"));
      focusPrompt();
      return;
    }
    const pictures = files.filter((candidate) => candidate.type.startsWith("image/"));
    if (pictures.length === 0) {
      showToast(t("recall.none"), { tone: "bad" });
      return;
    }
    const refer = async () => {
      if ((await sayReferences(addReferences(pictures), translator)) > 0) goToComposer();
    };
    showToast(t("recall.none"), { action: { label: t("recall.refer"), run: () => void refer() } });
  };
}
