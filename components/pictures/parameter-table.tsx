"use client";

import { clsx } from "clsx";
import { modelLabel } from "@/lib/client/models";
import type { Generation, Image, ParameterChange } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { Translator } from "@/lib/i18n/translator";

interface Row {
  readonly label: string;
  readonly actual: string;
  /** What was asked, where it is not what was given. */
  readonly asked: string | null;
  /** Words, not figures. */
  readonly isText?: boolean;
}

function changedFrom(
  changes: readonly ParameterChange[],
  ...names: ParameterChange["parameter"][]
): string | null {
  const asked = changes
    .filter((change) => names.includes(change.parameter))
    .map((change) => change.requested);
  return asked.length > 0 ? asked.join(" × ") : null;
}

function rowsOf(image: Image, generation: Generation | null, { t, number }: Translator): Row[] {
  const changes = generation?.changes ?? [];
  const rows: Row[] = [
    {
      label: t("parameter.model"),
      actual: modelLabel(image.model),
      asked: changedFrom(changes, "model"),
      isText: true,
    },
    {
      label: t("parameter.size"),
      actual: `${image.width} × ${image.height}`,
      asked: changedFrom(changes, "width", "height"),
    },
  ];
  const add = (label: string, actual: string | null, asked: string | null = null) => {
    if (actual !== null || asked !== null)
      rows.push({ label, actual: actual ?? t("parameter.unused"), asked });
  };
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  add(t("parameter.steps"), text(generation?.actual.steps), changedFrom(changes, "steps"));
  add(t("parameter.guidance"), text(generation?.actual.guidanceScale), changedFrom(changes, "guidanceScale"));
  add(t("parameter.seed"), text(image.seed), changedFrom(changes, "seed"));
  if (generation) {
    add(t("parameter.time"), `${number(generation.durationMs / 1000, { maximumFractionDigits: 1 })} s`);
    add(
      t("parameter.cost"),
      generation.neurons > 0 ? t("cost.neurons", { count: generation.neurons }) : t("cost.free"),
    );
    add(t("parameter.attempts"), generation.attempts.length > 1 ? String(generation.attempts.length) : null);
  }
  return rows;
}

interface Props {
  readonly image: Image;
  readonly generation: Generation | null;
}

/** Asked and actual, side by side; what the model would not take is struck through. */
export function ParameterTable({ image, generation }: Props) {
  const translator = useTranslator();
  return (
    <section>
      <h2 className="mb-2 font-medium text-[12px] text-ink-3">{translator.t("inspector.parameters")}</h2>
      <table className="w-full text-[13px]">
        <thead className="sr-only">
          <tr>
            <th scope="col">{translator.t("parameter.name")}</th>
            <th scope="col">{translator.t("parameter.asked")}</th>
            <th scope="col">{translator.t("parameter.actual")}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(image, generation, translator).map((row) => (
            <tr key={row.label} className="align-baseline">
              <th scope="row" className="py-1 text-left font-normal text-ink-3">
                {row.label}
              </th>
              <td className="num py-1 pr-3 text-right text-ink-3">{row.asked && <s>{row.asked}</s>}</td>
              <td className={clsx("py-1 text-right", !row.isText && "num")}>{row.actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
