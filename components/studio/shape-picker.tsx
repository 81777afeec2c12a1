"use client";

import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { changeComposer } from "@/lib/client/composer";
import { type ComposerSettings, pictureSize } from "@/lib/client/composer-settings";
import { SHAPES, shapeOfSize, shapeRatio, sizeForShape } from "@/lib/client/picture-shapes";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SideField } from "./side-field";

interface Props {
  readonly model: ModelSpec;
  readonly size: ComposerSettings["size"];
}

/** The shape of the picture, or its exact size; only where the model lets one choose. */
export function ShapePicker({ model, size }: Props) {
  const { t } = useTranslator();
  const { width, height } = model.parameters;
  if (!width || !height) return null;
  const actual = pictureSize(model, size);
  const shape = shapeOfSize(actual);
  const name = shape ?? `${actual.width} × ${actual.height}`;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button size="chip" aria-label={t("shape.label", { shape: name })}>
          <ShapeIcon ratio={actual.width / actual.height} />
          {/* On a phone the model needs the room; the icon shows the shape. */}
          <span className="num max-sm:sr-only">{name}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("shape.title")} fillsPhone className="w-[340px]">
        <ChoiceGroup
          label={t("shape.title")}
          value={shape}
          choices={SHAPES.map((value) => ({
            value,
            label: value,
            icon: <ShapeIcon ratio={shapeRatio(value)} />,
          }))}
          onChange={(value) => changeComposer({ size: sizeForShape(model, value) })}
        />
        <div className="mt-4 grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          <SideField
            label={t("shape.width")}
            parameter={width}
            value={actual.width}
            onChange={(value) => changeComposer({ size: { ...actual, width: value } })}
          />
          <span className="text-ink-3">×</span>
          <SideField
            label={t("shape.height")}
            parameter={height}
            value={actual.height}
            onChange={(value) => changeComposer({ size: { ...actual, height: value } })}
          />
        </div>
      </PopoverContent>
    </Popover>
  );
}

function ShapeIcon({ ratio }: { readonly ratio: number }) {
  const width = Math.min(14, 14 * ratio);
  const height = Math.min(14, 14 / ratio);
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
      <rect
        x={8 - width / 2}
        y={8 - height / 2}
        width={width}
        height={height}
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  );
}
