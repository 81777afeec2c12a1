"use client";

import { Brush, PenLine, Shuffle, WandSparkles } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { settingsText } from "@/lib/client/save-picture";
import { useGeneration } from "@/lib/client/use-generation";
import { builtInModels } from "@/lib/domain/catalogue";
import { findModel } from "@/lib/domain/find-model";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ClampedText } from "./clamped-text";
import { CompareWith } from "./compare-with";
import { CopyButton } from "./copy-button";
import { DescribePanel } from "./describe-panel";
import { ParameterTable } from "./parameter-table";
import { ReferButton } from "./refer-button";
import { SavePanel } from "./save-panel";
import { SharePanel } from "./share-panel";
import { usePictureActions } from "./use-picture-actions";

const EditDialog = dynamic(() => import("./edit-dialog").then((module) => module.EditDialog), {
  ssr: false,
});
const repainter = builtInModels.find((model) => model.mask !== null);

interface Props {
  readonly image: Image;
  /** The wall it is on, in its order. */
  readonly images: readonly Image[];
  /** Where the picture's bytes are. */
  readonly source: string;
}

/** The story of a picture: its words, what can be done with it, what was asked and what was given. */
export function Inspector({ image, images, source }: Props) {
  const { t, date } = useTranslator();
  const { recall, remix, vary } = usePictureActions();
  const generation = useGeneration(image.generationId);
  const [isEditing, setEditing] = useState(false);
  const paintsFromWords = !findModel(builtInModels, image.model)?.needsInputImage;
  const isRewritten = image.finalPrompt.trim() !== image.prompt.trim();
  return (
    <aside
      aria-label={t("inspector.title")}
      className="fades-below relative flex min-h-0 flex-col gap-4.5 overflow-y-auto overscroll-contain border-line bg-panel px-4 pt-4.5 pb-[calc(18px+env(safe-area-inset-bottom))] stacked:-mt-4 stacked:rounded-t-[18px] stacked:border-t beside:border-l beside:p-5.5"
    >
      <section>
        <div className="-my-1.5 -mr-2.5 flex items-center justify-between pointer-coarse:-my-2.5">
          <h2 className="font-medium text-[12px] text-ink-3">{t("inspector.prompt")}</h2>
          <CopyButton text={image.prompt} label={t("inspector.copyPrompt")} isIcon />
        </div>
        <ClampedText key={image.id} text={image.prompt} className="text-[15px] leading-normal" />
        {isRewritten && (
          <>
            <h3 className="mt-2.5 font-medium text-[12px] text-ink-3">{t("inspector.finalPrompt")}</h3>
            <ClampedText key={image.id} text={image.finalPrompt} className="text-[13.5px] text-ink-2" />
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
      <div className="grid gap-2">
        <Button look="primary" onClick={() => recall(image, generation)}>
          <WandSparkles />
          {t("picture.recall")}
        </Button>
        {/* Not every picture has every button: the odd one takes the whole row. */}
        <div className="grid grid-cols-2 gap-2 [&>:nth-child(odd):is(:last-child,:has(+section))]:col-span-2">
          {paintsFromWords && (
            <Button onClick={() => vary(image, generation)}>
              <Shuffle />
              {t("picture.vary")}
            </Button>
          )}
          <Button onClick={() => remix(image, generation)}>
            <PenLine />
            {t("picture.remix")}
          </Button>
          {repainter && (
            <Button onClick={() => setEditing(true)}>
              <Brush />
              {t("edit.open")}
            </Button>
          )}
          <CompareWith image={image} images={images} />
          <ReferButton source={source} />
          <DescribePanel key={image.id} image={image} source={source} />
        </div>
        <div className="flex flex-wrap gap-2">
          {image.seed !== null && <CopyButton text={String(image.seed)} label={t("inspector.copySeed")} />}
          <CopyButton text={settingsText(image, generation)} label={t("inspector.copyAll")} />
        </div>
      </div>
      <ParameterTable image={image} generation={generation} />
      {isEditing && repainter && (
        <EditDialog image={image} model={repainter} onClose={() => setEditing(false)} />
      )}
      <SharePanel image={image} />
      <SavePanel image={image} source={source} generation={generation} />
      <p className="text-[12px] text-ink-3">{date(image.createdAt)}</p>
    </aside>
  );
}
