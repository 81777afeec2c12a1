import type { Locale } from "@/lib/domain/locales";
import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { changeComposer, composer } from "./composer";
import { createStore } from "./create-store";
import { asArray, asRecord, asString } from "./json";

/** A style the composer can add to a prompt. */
export interface StyleChoice {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** What is added, for the curious. */
  readonly natural: string;
  /** What it adds to the negative prompt; empty: nothing. */
  readonly negativePrompt: string;
  readonly isOwn: boolean;
}

/** As many as a library keeps: all of them come at once. */
const MAX_OWN = 200;

/** null: not asked for yet. */
export const styles = createStore<readonly StyleChoice[] | null>(null);

function readStyle(json: unknown, isOwn: boolean): StyleChoice[] {
  const { id, name, natural, negativePrompt } = asRecord(json);
  const names = asRecord(name);
  const en = asString(isOwn ? name : names.en);
  if (typeof id !== "string" || en === null) return [];
  return [
    {
      id,
      name: { en, "zh-CN": asString(names["zh-CN"]) ?? en },
      natural: asString(natural) ?? "",
      negativePrompt: asString(negativePrompt) ?? "",
      isOwn,
    },
  ];
}

/**
 * Asks for the styles, own ones first; what is known stays when there is no answer. Resolves to whether all there are
 * came now.
 */
export async function syncStyles(): Promise<boolean> {
  try {
    const { found, isWhole } = await requestJson(`${api.presets()}?limit=${MAX_OWN}`, (json) => {
      const body = asRecord(json);
      const list = [
        ...asArray(body.items).flatMap((item) => readStyle(item, true)),
        ...asArray(body.builtIn).flatMap((item) => readStyle(item, false)),
      ];
      return { found: list, isWhole: list.length > 0 && body.nextCursor === null };
    });
    if (found.length > 0) styles.set(found);
    return isWhole;
  } catch {
    // Without the list, a style from a link still works: its id is sent as it is.
    return false;
  }
}

/**
 * Lets the composer's style go where there is none of that name: a link may bring one that was deleted, and nothing
 * could be painted with it. It may also be newer than the list, so that is asked for once more first.
 */
export async function dropUnknownStyle(style: string): Promise<void> {
  const isKnown = () => styles.get()?.some(({ id }) => id === style);
  if (isKnown() || !(await syncStyles()) || isKnown()) return;
  const { style: now, edited } = composer.get();
  // The edited words were never made for another style: they stay.
  if (now === style) changeComposer({ style: null, edited });
}

/** The styles, asked for once more where `id` is not among those known; null: there is no answer. */
export async function stylesWith(id: string): Promise<readonly StyleChoice[] | null> {
  if (!styles.get()?.some((style) => style.id === id)) await syncStyles();
  return styles.get();
}
