"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { announce } from "@/lib/client/announcements";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { enqueue } from "@/lib/client/generation-queue";
import { removeImages } from "@/lib/client/image-actions";
import { leavePicture } from "@/lib/client/open-picture";
import { settingsOfPicture } from "@/lib/client/picture-settings";
import { randomSeed } from "@/lib/client/random-seed";
import { stylesWith } from "@/lib/client/styles";
import { showToast } from "@/lib/client/toasts";
import { loadGeneration } from "@/lib/client/use-generation";
import { variationOf } from "@/lib/client/variation";
import type { Generation, GenerationRequest, Image } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useComposerFill } from "./use-composer-fill";
import { useReport } from "./use-report";
import { useUndo } from "./use-undo";

export interface PictureActions {
  /** To the trash, with a way back. */
  remove(image: Image): void;
  /** Puts the picture's prompt and parameters into the composer and opens it. */
  recall(image: Image, generation: Generation | null): void;
  /** The same with a new seed each time, and the prompt ready to be changed. */
  remix(image: Image, generation: Generation | null): void;
  /** Paints it once more with another seed. */
  vary(image: Image, generation: Generation | null): void;
  /** Repaints the white part of a mask, a PNG data URI of the picture's size. */
  repaint(
    image: Image,
    how: { readonly model: ModelSpec; readonly prompt: string; readonly mask: string },
  ): void;
}

/** What can be done with a picture, each with its words and its undo. */
export function usePictureActions(): PictureActions {
  const { t } = useTranslator();
  const router = useRouter();
  const report = useReport();
  const offerUndo = useUndo();
  const fillComposer = useComposerFill();
  return useMemo(() => {
    const toComposer = async (image: Image, generation: Generation | null, seed: number | null) => {
      // Pressed before it was known: a picture's style and translation stand nowhere else.
      const story = generation ?? (await loadGeneration(image.generationId).catch(() => null));
      const style = story?.pipeline.style;
      fillComposer({ ...settingsOfPicture(image, story, style ? await stylesWith(style) : null), seed });
      focusPrompt();
    };
    const start = (image: Image, request: GenerationRequest, text: string) => {
      enqueue(request, { model: request.model ?? image.model, ratio: image.width / image.height });
      announce(t("announce.started"));
      const run = () => {
        leavePicture();
        router.push(pages.create());
      };
      showToast(text, { action: { label: t("picture.varying.look"), run } });
    };
    return {
      repaint: (image, { model, prompt, mask }) => {
        const { width, height } = image;
        const request = { prompt, model: model.id, inputImages: [image.id], mask, width, height };
        start(image, request, t("edit.started"));
      },
      remove: (image) => {
        removeImages([image]).then((undo) => offerUndo(t("picture.deleted"), undo), report);
      },
      recall: (image, generation) => void toComposer(image, generation, image.seed),
      remix: (image, generation) => void toComposer(image, generation, null),
      vary: (image, generation) => {
        start(image, variationOf(image, generation, randomSeed()), t("picture.varying"));
      },
    };
  }, [t, router, report, offerUndo, fillComposer]);
}
