"use client";

import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { announce } from "@/lib/client/announcements";
import { ApiError } from "@/lib/client/api-error";
import { changeComposer } from "@/lib/client/composer";
import { removeImages, setFavorite } from "@/lib/client/image-actions";
import { leavePicture } from "@/lib/client/open-picture";
import { showToast } from "@/lib/client/toasts";
import type { Generation, Image } from "@/lib/domain/generation";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

export interface PictureActions {
  toggleFavorite(image: Image): void;
  /** To the trash, with a way back. */
  remove(image: Image): void;
  /** Puts the picture's prompt and parameters into the composer and opens it. */
  recall(image: Image, generation: Generation | null): void;
}

/** What can be done with a picture, each with its words and its undo. */
export function usePictureActions(): PictureActions {
  const translator = useTranslator();
  const router = useRouter();
  return useMemo(() => {
    const { t } = translator;
    const report = (error: unknown) => {
      const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
      showToast(`${words.title}. ${words.text}`, { tone: "bad" });
    };
    return {
      toggleFavorite: (image) => {
        const favorite = !image.favorite;
        announce(t(favorite ? "picture.favorite.added" : "picture.favorite.removed"));
        setFavorite(image, favorite).catch(report);
      },
      remove: (image) => {
        removeImages([image]).then((undo) => {
          const run = () => void undo().catch(report);
          showToast(t("picture.deleted"), { action: { label: t("action.undo"), run } });
        }, report);
      },
      recall: (image, generation) => {
        const asked = generation?.requested;
        changeComposer({
          prompt: image.prompt,
          negativePrompt: image.negativePrompt ?? "",
          model: image.model,
          size: { width: image.width, height: image.height },
          steps: asked?.steps ?? null,
          guidanceScale: asked?.guidanceScale ?? null,
          seed: image.seed,
        });
        leavePicture();
        router.push(pages.create());
      },
    };
  }, [translator, router]);
}
