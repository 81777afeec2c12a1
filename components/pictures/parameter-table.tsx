"use client";

import { clsx } from "clsx";
import { useEffect } from "react";
import { costWords } from "@/components/studio/cost-words";
import { useStore } from "@/lib/client/create-store";
import { modelLabel } from "@/lib/client/models";
import { type StyleChoice, styles, stylesWith } from "@/lib/client/styles";
import type { Generation, Image, ParameterChange, PromptPipeline } from "@/lib/domain/generation";
import { byteWords } from "@/lib/i18n/byte-words";
import { TENTHS } from "@/lib/i18n/format-number";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { translationWords } from "@/lib/i18n/translation-words";
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

/** What the pipeline made of the words, said as the composer says it; nothing where it left them alone. */
function wordRows(
  { style, language, translated, enhanced }: PromptPipeline,
  known: readonly StyleChoice[] | null,
  { t, locale }: Translator,
): Row[] {
  const row = (label: string, actual: string): Row => ({ label, actual, asked: null, isText: true });
  const stages = [
    ...(translated !== null && language ? [translationWords({ locale }, language)] : []),
    ...(enhanced === null ? [] : [t("pipeline.enhanced")]),
  ];
  const name = known?.find(({ id }) => id === style)?.name[locale];
  return [
    ...(style ? [row(t("style.label"), name ?? style)] : []),
    ...(stages.length > 0 ? [row(t("inspector.words"), stages.join(" · "))] : []),
  ];
}

/** Of the file and the account: what matters least. */
function originRows(image: Image, generation: Generation | null, translator: Translator): Row[] {
  const { t } = translator;
  const kind = image.mediaType.replace("image/", "").toUpperCase();
  const account = generation?.accountLabel === "binding" ? t("accounts.binding") : generation?.accountLabel;
  return [
    { label: t("parameter.file"), actual: `${kind} · ${byteWords(translator, image.bytes)}`, asked: null },
    ...(account ? [{ label: t("parameter.account"), actual: account, asked: null, isText: true }] : []),
  ];
}

function rowsOf(
  image: Image,
  generation: Generation | null,
  known: readonly StyleChoice[] | null,
  translator: Translator,
): Row[] {
  const { t, number } = translator;
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
      rows.push({ label, actual: actual ?? t("parameter.unused"), asked, isText: actual === null });
  };
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? null : String(value);
  add(t("parameter.steps"), text(generation?.actual.steps), changedFrom(changes, "steps"));
  add(t("parameter.guidance"), text(generation?.actual.guidanceScale), changedFrom(changes, "guidanceScale"));
  add(t("parameter.seed"), text(image.seed), changedFrom(changes, "seed"));
  if (generation) {
    rows.push(...wordRows(generation.pipeline, known, translator));
    add(t("parameter.time"), `${number(generation.durationMs / 1000, TENTHS)} s`);
    add(t("parameter.cost"), costWords(generation.neurons, translator));
    add(t("parameter.attempts"), generation.attempts.length > 1 ? String(generation.attempts.length) : null);
  }
  rows.push(...originRows(image, generation, translator));
  return rows;
}

interface Props {
  readonly image: Image;
  readonly generation: Generation | null;
}

/** Asked and actual, side by side; what the model would not take is struck through. */
export function ParameterTable({ image, generation }: Props) {
  const translator = useTranslator();
  const known = useStore(styles, (state) => state);
  const style = generation?.pipeline.style;
  useEffect(() => {
    if (style) void stylesWith(style);
  }, [style]);
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
          {rowsOf(image, generation, known, translator).map((row) => (
            <tr key={row.label} className="align-baseline">
              <th scope="row" className="py-1 text-left font-normal text-ink-3">
                {row.label}
              </th>
              <td className="sr-only">{row.asked}</td>
              <td className={clsx("py-1 pl-3 text-right", !row.isText && "num")}>
                {row.asked && (
                  <s className="num mr-2 text-ink-3 [text-decoration-color:var(--edge)]" aria-hidden="true">
                    {row.asked}
                  </s>
                )}
                {row.actual}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
