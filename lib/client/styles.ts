import type { Locale } from "@/lib/domain/locales";
import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { createStore } from "./create-store";
import { asArray, asRecord, asString } from "./json";

/** A style the composer can add to a prompt. */
export interface StyleChoice {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** What is added, for the curious. */
  readonly natural: string;
  readonly isOwn: boolean;
}

/** As many as a library keeps: all of them come at once. */
const MAX_OWN = 200;

/** null: not asked for yet. */
export const styles = createStore<readonly StyleChoice[] | null>(null);

function readStyle(json: unknown, isOwn: boolean): StyleChoice[] {
  const { id, name, natural } = asRecord(json);
  const names = asRecord(name);
  const en = asString(isOwn ? name : names.en);
  if (typeof id !== "string" || en === null) return [];
  return [
    {
      id,
      name: { en, "zh-CN": asString(names["zh-CN"]) ?? en },
      natural: asString(natural) ?? "",
      isOwn,
    },
  ];
}

/** Asks for the styles, own ones first; what is known stays when there is no answer. */
export async function syncStyles(): Promise<void> {
  try {
    const found = await requestJson(`${api.presets()}?limit=${MAX_OWN}`, (json) => {
      const body = asRecord(json);
      return [
        ...asArray(body.items).flatMap((item) => readStyle(item, true)),
        ...asArray(body.builtIn).flatMap((item) => readStyle(item, false)),
      ];
    });
    if (found.length > 0) styles.set(found);
  } catch {
    // Without the list, a style from a link still works: its id is sent as it is.
  }
}
