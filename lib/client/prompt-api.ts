import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import type { ClientPage } from "./image-api";
import { asArray, asRecord, asString } from "./json";

/** A prompt of the history, once, with its last picture. */
export interface PromptEntry {
  readonly text: string;
  readonly useCount: number;
  /** ISO 8601. */
  readonly lastUsedAt: string;
  readonly lastModel: string | null;
  readonly lastImage: {
    readonly id: string;
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly thumbhash: string | null;
  } | null;
}

function readEntry(json: unknown): PromptEntry[] {
  const entry = asRecord(json);
  const text = asString(entry.text);
  if (text === null) return [];
  const image = asRecord(entry.lastImage);
  const url = asString(image.url);
  return [
    {
      text,
      useCount: typeof entry.useCount === "number" ? entry.useCount : 1,
      lastUsedAt: asString(entry.lastUsedAt) ?? "",
      lastModel: asString(entry.lastModel),
      lastImage:
        url === null
          ? null
          : {
              id: asString(image.id) ?? "",
              url,
              width: typeof image.width === "number" ? image.width : 1,
              height: typeof image.height === "number" ? image.height : 1,
              thumbhash: asString(image.thumbhash),
            },
    },
  ];
}

/** Prompts used so far, last used first. Throws ApiError. */
export function fetchPrompts(
  query: string,
  page: { readonly limit: number; readonly cursor?: string | undefined; readonly signal?: AbortSignal },
): Promise<ClientPage<PromptEntry>> {
  const search = new URLSearchParams({ limit: String(page.limit) });
  if (query) search.set("query", query);
  if (page.cursor) search.set("cursor", page.cursor);
  return requestJson(
    `${api.prompts()}?${search}`,
    (json) => {
      const body = asRecord(json);
      return { items: asArray(body.items).flatMap(readEntry), nextCursor: asString(body.nextCursor) };
    },
    page.signal ? { signal: page.signal } : {},
  );
}
