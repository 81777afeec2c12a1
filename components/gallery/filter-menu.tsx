"use client";

import { ListFilter } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Select, SelectItem } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useStore } from "@/lib/client/create-store";
import { changeView, countFilters, type GalleryView } from "@/lib/client/gallery-view";
import { SHAPE_FILTERS } from "@/lib/client/image-api";
import { modelLabel, modelList } from "@/lib/client/models";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** No model is called so. */
const ANY = "any";

/** Narrows the wall down: model, shape, days; and turns its order round. */
export function FilterMenu({ view }: { readonly view: GalleryView }) {
  const { t } = useTranslator();
  const count = countFilters(view);
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          look={count > 0 ? "accent" : "outline"}
          size="chip"
          className="min-h-10 min-w-11 pointer-coarse:min-h-11"
        >
          <ListFilter />
          <span className="max-md:sr-only">{t("filter.title")}</span>
          {count > 0 && <span className="num text-[12px]">{count}</span>}
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("filter.title")} align="end" className="grid w-100 gap-4">
        <Group name={t("parameter.model")}>
          <ModelFilter model={view.model} />
        </Group>
        <Group name={t("filter.shape")}>
          <ChoiceGroup
            label={t("filter.shape")}
            value={view.shape ?? ANY}
            choices={[
              { value: ANY, label: t("filter.any") },
              ...SHAPE_FILTERS.map((value) => ({ value, label: t(`filter.shape.${value}`) })),
            ]}
            onChange={(value) =>
              changeView({ shape: SHAPE_FILTERS.find((shape) => shape === value) ?? null })
            }
          />
        </Group>
        <div className="grid gap-4 sm:grid-cols-2 sm:gap-2">
          <DayField label={t("filter.from")} value={view.from} onChange={(from) => changeView({ from })} />
          <DayField
            label={t("filter.until")}
            value={view.until}
            onChange={(until) => changeView({ until })}
          />
        </div>
        <Group name={t("filter.order")}>
          <ChoiceGroup
            label={t("filter.order")}
            value={view.order}
            choices={[
              { value: "newest", label: t("filter.order.newest") },
              { value: "oldest", label: t("filter.order.oldest") },
            ]}
            onChange={(order) => changeView({ order })}
          />
        </Group>
        {count > 0 && (
          <Button onClick={() => changeView({ model: null, shape: null, from: "", until: "" })}>
            {t("filter.reset")}
          </Button>
        )}
      </PopoverContent>
    </Popover>
  );
}

/** The controls inside are named for themselves; this name is for the eye. */
function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <p aria-hidden="true" className="text-[12px] text-ink-3">
        {name}
      </p>
      {children}
    </div>
  );
}

function ModelFilter({ model }: { readonly model: string | null }) {
  const { t } = useTranslator();
  const { models } = useStore(modelList, (list) => list);
  return (
    <Select
      value={model ?? ANY}
      onValueChange={(value) => changeView({ model: value === ANY ? null : value })}
      label={t("parameter.model")}
      display={model === null ? t("filter.anyModel") : modelLabel(model)}
      triggerClassName="w-full"
    >
      <SelectItem value={ANY} label={t("filter.anyModel")} />
      {models.map(({ id, label }) => (
        <SelectItem key={id} value={id} label={label} />
      ))}
    </Select>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field inside is an <input>
    <label className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1 text-[12px] text-ink-3">
      {label}
      <TextField type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
