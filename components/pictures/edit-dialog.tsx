"use client";

import { Brush, Eraser, Undo2, X } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FullscreenDialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { RangeField } from "@/components/ui/range-field";
import { TextArea } from "@/components/ui/text-field";
import { hasBrushStroke, maskPicture, type Stroke } from "@/lib/client/mask";
import type { Image } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { MaskCanvas } from "./mask-canvas";
import { Picture } from "./picture";
import { usePictureActions } from "./use-picture-actions";

/** Share of the longer side. */
const SIZES = { min: 1, max: 25, start: 8 };

interface Props {
  readonly image: Image;
  /** The model that repaints. */
  readonly model: ModelSpec;
  readonly onClose: () => void;
}

/** Paint over what is to change, say what shall be there, and the model repaints only that. */
export function EditDialog({ image, model, onClose }: Props) {
  const { t, locale } = useTranslator();
  const { repaint } = usePictureActions();
  const hintId = useId();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [tool, setTool] = useState<Stroke["tool"]>("brush");
  const [share, setShare] = useState(SIZES.start);
  const [prompt, setPrompt] = useState(image.prompt);
  const { width, height } = image;
  const isReady = hasBrushStroke(strokes) && prompt.trim() !== "";
  const undo = () => setStrokes((list) => list.slice(0, -1));
  const start = () => {
    repaint(image, { model, prompt: prompt.trim(), mask: maskPicture(strokes, width, height) });
    onClose();
  };
  return (
    <FullscreenDialog
      open
      title={t("edit.title")}
      onClose={onClose}
      // The keys of the lightbox below are not meant here.
      onKeyDown={(event) => {
        event.stopPropagation();
        const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
        if (!isUndo || event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        undo();
      }}
    >
      <div className="grid h-full grid-rows-[minmax(0,1fr)_auto] gap-3 p-3 md:p-5">
        <div className="grid min-h-0 place-items-center [container-type:size]">
          <div
            className="relative"
            style={{
              width: `min(100cqw, calc(100cqh * ${width / height}))`,
              aspectRatio: width / height,
            }}
          >
            <Picture image={image} isFull className="size-full rounded-chip" />
            <MaskCanvas
              label={t("edit.canvas")}
              width={width}
              height={height}
              strokes={strokes}
              tool={tool}
              size={Math.round((Math.max(width, height) * share) / 100)}
              onStroke={(stroke) => setStrokes((list) => [...list, stroke])}
              hintId={hintId}
            />
          </div>
        </div>
        <div className="mx-auto grid w-full max-w-[860px] gap-2 rounded-composer border border-line bg-panel p-3 shadow-float">
          <div className="flex flex-wrap items-center gap-3">
            <ChoiceGroup
              label={t("edit.tool")}
              value={tool}
              choices={[
                { value: "brush", label: t("edit.brush"), icon: <Brush className="size-4" /> },
                { value: "eraser", label: t("edit.eraser"), icon: <Eraser className="size-4" /> },
              ]}
              onChange={setTool}
            />
            <div className="w-72 max-md:order-3 max-md:w-full">
              <RangeField
                label={t("edit.size")}
                value={share}
                min={SIZES.min}
                max={SIZES.max}
                step={1}
                onChange={setShare}
                isInline
              />
            </div>
            <Button look="ghost" size="chip" disabled={strokes.length === 0} onClick={undo}>
              <Undo2 />
              <span className="max-md:sr-only">{t("action.undo")}</span>
            </Button>
            <Button
              look="ghost"
              size="icon"
              aria-label={t("action.cancel")}
              onClick={onClose}
              className="ml-auto max-md:order-1"
            >
              <X />
            </Button>
          </div>
          <Field label={t("edit.prompt")}>
            {(id) => (
              <div className="flex items-end gap-2">
                <TextArea id={id} value={prompt} onChange={(event) => setPrompt(event.target.value)} />
                <Button look="primary" size="large" disabled={!isReady} onClick={start}>
                  {t("edit.start")}
                </Button>
              </div>
            )}
          </Field>
          <p id={hintId} className="text-[12px] text-ink-3">
            {t("edit.hint", { model: model.label })}
            {sentenceGap(locale)}
            <span className="pointer-coarse:hidden">{t("edit.keys")}</span>
          </p>
        </div>
      </div>
    </FullscreenDialog>
  );
}
