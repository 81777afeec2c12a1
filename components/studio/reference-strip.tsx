"use client";

import { ScanText, X } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { sayReferencesFull } from "@/components/pictures/say-references";
import { useReport } from "@/components/pictures/use-report";
import { useUndo } from "@/components/pictures/use-undo";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { changeComposer, composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { describePicture } from "@/lib/client/describe-picture";
import { focusNeighbour } from "@/lib/client/focus-neighbour";
import { focusPrompt, PROMPT_FIELD_ID } from "@/lib/client/focus-prompt";
import { chosenModel, modelList } from "@/lib/client/models";
import { type ReferenceImage, references, removeReference } from "@/lib/client/reference-images";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Takes a picture out, with the way back. */
function useRemoval(): (event: MouseEvent<HTMLButtonElement>, picture: ReferenceImage) => void {
  const translator = useTranslator();
  const offerUndo = useUndo();
  const offer = (id: string, bringBack: () => boolean) =>
    offerUndo(translator.t("reference.removed"), async () => {
      if (bringBack()) {
        // The message that had the focus goes.
        requestAnimationFrame(() => document.getElementById(id)?.focus());
        return;
      }
      sayReferencesFull(translator);
      offer(id, bringBack);
    });
  return (event, { id }) => {
    focusNeighbour(event.currentTarget, PROMPT_FIELD_ID);
    offer(id, removeReference(id));
  };
}

/** The pictures the next ones are to resemble, each with its description a press away. */
export function ReferenceStrip() {
  const { t } = useTranslator();
  const pictures = useStore(references, (state) => state);
  if (pictures.length === 0) return null;
  return (
    <section aria-label={t("reference.label")} className="flex flex-wrap gap-2 px-3.5 pt-3 md:px-4.5">
      <ul className="contents">
        {pictures.map((picture, index) => (
          <li key={picture.id}>
            <Reference picture={picture} number={index + 1} />
          </li>
        ))}
      </ul>
      <ModelHint count={pictures.length} />
    </section>
  );
}

function Reference({ picture, number }: { readonly picture: ReferenceImage; readonly number: number }) {
  const { t } = useTranslator();
  const [isBusy, setBusy] = useState(false);
  const report = useReport();
  const remove = useRemoval();
  const writePrompt = async () => {
    setBusy(true);
    try {
      const prompt = await describePicture(picture.blob);
      const before = composer.get().prompt;
      changeComposer({ prompt });
      focusPrompt();
      const undo = { label: t("action.undo"), run: () => changeComposer({ prompt: before }) };
      showToast(t("reference.described"), before.trim() === "" ? {} : { action: undo });
    } catch (error) {
      report(error);
    }
    setBusy(false);
  };
  return (
    <figure className="flex items-center gap-1 rounded-control bg-raised p-1 pr-1.5">
      {/* biome-ignore lint/performance/noImgElement: a picture of this browser, there is nothing to optimise */}
      <img
        src={picture.url}
        alt={t("reference.name", { number })}
        width={picture.width}
        height={picture.height}
        className="size-11 rounded-picture object-cover"
      />
      <Tooltip text={t("reference.describe.hint")}>
        <Button
          look="ghost"
          size="chip"
          disabled={isBusy}
          onClick={() => void writePrompt()}
          aria-label={t("reference.describe", { number })}
          className="px-2"
        >
          <ScanText />
          <span className="text-[12px] max-md:sr-only">
            {isBusy ? t("reference.describing") : t("reference.describe.short")}
          </span>
        </Button>
      </Tooltip>
      <Button
        id={picture.id}
        look="ghost"
        size="icon"
        aria-label={t("reference.remove", { number })}
        onClick={(event) => remove(event, picture)}
      >
        <X />
      </Button>
    </figure>
  );
}

/** Says when the chosen model does not look at (all of) the pictures, and offers one that does. */
function ModelHint({ count }: { readonly count: number }) {
  const { t } = useTranslator();
  const list = useStore(modelList, (state) => state);
  const name = useStore(composer, (settings) => settings.model);
  const model = chosenModel(list, name);
  if (model.inputImages && model.inputImages.max >= count) return null;
  const other = list.models.find((candidate) => (candidate.inputImages?.max ?? 0) >= count);
  const take = (model: string) => {
    changeComposer({ model });
    // The button goes with the hint.
    focusPrompt();
  };
  return (
    <p className="flex flex-wrap items-center gap-2 text-[12px] text-warn" role="status">
      {model.inputImages
        ? t("reference.tooMany", { model: model.label, count: model.inputImages.max })
        : t("reference.unused", { model: model.label })}
      {other && (
        <Button look="accent" size="chip" onClick={() => take(other.id)}>
          {t("reference.useModel", { model: other.label })}
        </Button>
      )}
    </p>
  );
}
