"use client";

import { useId, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { fitToParameter } from "@/lib/client/composer-settings";
import type { NumberParameter } from "@/lib/domain/model";

interface Props {
  readonly label: string;
  readonly parameter: NumberParameter;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** One side of the picture in pixels; what is typed is fitted to the model when the field is left. */
export function SideField({ label, parameter, value, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const accept = () => {
    const next = Number(typed);
    if (typed !== null && Number.isFinite(next) && next > 0) onChange(fitToParameter(parameter, next));
    setTyped(null);
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-[12px] text-ink-3">
        {label}
      </label>
      <TextField
        id={id}
        inputMode="numeric"
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
        onBlur={accept}
        onKeyDown={(event) => event.key === "Enter" && accept()}
        className="num"
      />
      <p className="num mt-1 text-[11px] text-ink-3">
        {parameter.min}–{parameter.max}
      </p>
    </div>
  );
}
