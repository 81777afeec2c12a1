"use client";

import { Check, Copy, WandSparkles } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { useGeneration } from "@/lib/client/use-generation";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ParameterTable } from "./parameter-table";
import { SavePanel } from "./save-panel";
import { usePictureActions } from "./use-picture-actions";

interface Props {
  readonly image: Image;
  /** Where the picture's bytes are. */
  readonly source: string;
}

/** The story of a picture: its words, what can be done with it, what was asked and what was given. */
export function Inspector({ image, source }: Props) {
  const { t, date } = useTranslator();
  const { recall } = usePictureActions();
  const generation = useGeneration(image.generationId);
  const isRewritten = image.finalPrompt !== image.prompt;
  return (
    <aside
      aria-label={t("inspector.title")}
      className="relative flex min-h-0 flex-col gap-4.5 overflow-y-auto overscroll-contain border-line bg-panel px-4 pt-4.5 pb-[calc(18px+env(safe-area-inset-bottom))] max-md:-mt-4 max-md:rounded-t-[18px] max-md:border-t md:border-l md:p-5.5"
    >
      <section>
        <div className="flex items-center justify-between">
          <h2 className="font-medium text-[12px] text-ink-3">{t("inspector.prompt")}</h2>
          <CopyButton text={image.prompt} />
        </div>
        <p className="whitespace-pre-wrap break-words text-[15px] leading-normal">{image.prompt}</p>
        {isRewritten && (
          <>
            <h3 className="mt-2.5 font-medium text-[12px] text-ink-3">{t("inspector.finalPrompt")}</h3>
            <p className="whitespace-pre-wrap break-words text-[13.5px] text-ink-2">{image.finalPrompt}</p>
          </>
        )}
        {image.negativePrompt && (
          <>
            <h3 className="mt-2.5 font-medium text-[12px] text-ink-3">{t("parameter.negativePrompt")}</h3>
            <p className="whitespace-pre-wrap break-words text-[13.5px] text-ink-2">{image.negativePrompt}</p>
          </>
        )}
        {generation?.pipeline.notes.map((note) => (
          <p key={note} className="mt-2 text-[13px] text-warn">
            {note}
          </p>
        ))}
      </section>
      <Button look="primary" onClick={() => recall(image, generation)}>
        <WandSparkles />
        {t("picture.recall")}
      </Button>
      <ParameterTable image={image} generation={generation} />
      <SavePanel image={image} source={source} generation={generation} />
      <p className="text-[12px] text-ink-3">{date(image.createdAt)}</p>
    </aside>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslator();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(t("action.copied"));
      setTimeout(() => setCopied(false), 1_600);
    } catch {
      // The browser forbids it; the words can still be selected.
    }
  };
  return (
    <Button look="ghost" size="icon" aria-label={t("inspector.copyPrompt")} onClick={copy}>
      {isCopied ? <Check /> : <Copy />}
    </Button>
  );
}
