import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import type { ClientPage } from "./image-api";
import { asArray, asRecord, asString } from "./json";

/** A prompt of the history, once, with its last picture. */
export interface PromptEntry {
  readonly id: number;
  readonly text: string;
  readonly useCount: number;
  readonly pinned: boolean;
  /** ISO 8601. */
  readonly lastUsedAt: string;
  readonly lastModel: string | null;
  readonly lastImage: {
    readonly id: string;
    readonly url: string;
    /** null: it has none. */
    readonly thumbnailUrl: string | null;
    readonly width: number;
    readonly height: number;
    readonly thumbhash: string | null;
  } | null;
}

/** null: no prompt. */
export function readPrompt(json: unknown): PromptEntry | null {
  const entry = asRecord(json);
  const text = asString(entry.text);
  if (text === null || typeof entry.id !== "number") return null;
  const image = asRecord(entry.lastImage);
  const url = asString(image.url);
  return {
    id: entry.id,
    pinned: entry.pinned === true,
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
            thumbnailUrl: asString(image.thumbnailUrl),
            width: typeof image.width === "number" ? image.width : 1,
            height: typeof image.height === "number" ? image.height : 1,
            thumbhash: asString(image.thumbhash),
          },
  };
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
      return {
        items: asArray(body.items).flatMap((item) => readPrompt(item) ?? []),
        nextCursor: asString(body.nextCursor),
      };
    },
    page.signal ? { signal: page.signal } : {},
  );
}

/** The list of prompts that hold `query` (empty: all), without its paging. */
export function promptsPath(query: string, isPinned: boolean): string {
  const search = new URLSearchParams();
  if (query) search.set("query", query);
  if (isPinned) search.set("pinned", "true");
  return search.size === 0 ? api.prompts() : `${api.prompts()}?${search}`;
}

/** Throws ApiError. */
export function pinPrompt(id: number, pinned: boolean): Promise<PromptEntry | null> {
  return requestJson(api.prompt(id), readPrompt, { method: "PATCH", body: { pinned } });
}

/** Takes it out of the history; pictures made from it stay. Throws ApiError. */
export function forgetPrompt(id: number): Promise<void> {
  return requestOnly(api.prompt(id), { method: "DELETE" });
}

/** Puts a prompt back that was forgotten, at its old place. Resolves to null for a reply that is none. Throws ApiError. */
export function putBackPrompt(entry: PromptEntry): Promise<PromptEntry | null> {
  const { text, useCount, lastUsedAt, pinned, lastModel, lastImage } = entry;
  const body = { text, useCount, lastUsedAt, pinned, lastModel, lastImageId: lastImage?.id ?? null };
  return requestJson(api.prompts(), readPrompt, { method: "POST", body });
}
