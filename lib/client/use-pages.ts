import { useCallback, useEffect, useRef, useState } from "react";
import { requestJson } from "./api-client";
import { ApiError } from "./api-error";
import { asArray, asRecord, asString } from "./json";

const PAGE_SIZE = 50;

export interface Pages<Item> {
  readonly items: readonly Item[];
  /** undefined: nothing was loaded yet; null: this is all. */
  readonly nextCursor: string | null | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | null;
}

/**
 * A list of our API, page after page. `path` carries no paging of its own; null: not asked for yet. `readItem`
 * gives null for what is no item; it must stay the same function.
 */
export function usePages<Item>(
  path: string | null,
  readItem: (json: unknown) => Item | null,
): Pages<Item> & {
  readonly more: () => void;
  /** Loads again from the start. */
  readonly reload: () => void;
  /** Changes what is shown, after the API agreed. */
  readonly change: (update: (items: readonly Item[]) => readonly Item[]) => void;
} {
  const [state, setState] = useState<Pages<Item>>({
    items: [],
    nextCursor: undefined,
    isLoading: path !== null,
    error: null,
  });
  const running = useRef<AbortController | null>(null);
  const load = useCallback(
    async (cursor: string | undefined) => {
      if (path === null) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState((old) => ({ ...old, isLoading: true, error: null }));
      const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(cursor ? { cursor } : {}) });
      try {
        const page = await requestJson(
          `${path}${path.includes("?") ? "&" : "?"}${query}`,
          (json) => {
            const body = asRecord(json);
            const items = asArray(body.items).flatMap((item) => readItem(item) ?? []);
            return { items, nextCursor: asString(body.nextCursor) };
          },
          { signal: controller.signal },
        );
        setState((old) => ({
          items: cursor === undefined ? page.items : [...old.items, ...page.items],
          nextCursor: page.nextCursor,
          isLoading: false,
          error: null,
        }));
      } catch (error) {
        if (controller.signal.aborted) return;
        const failure = error instanceof ApiError ? error : new ApiError("internal", 0);
        setState((old) => ({ ...old, isLoading: false, error: failure }));
      }
    },
    [path, readItem],
  );
  useEffect(() => {
    void load(undefined);
    return () => running.current?.abort();
  }, [load]);
  const { nextCursor, isLoading } = state;
  const more = useCallback(() => {
    if (nextCursor && !isLoading) void load(nextCursor);
  }, [nextCursor, isLoading, load]);
  const reload = useCallback(() => void load(undefined), [load]);
  const change = useCallback(
    (update: (items: readonly Item[]) => readonly Item[]) =>
      setState((old) => ({ ...old, items: update(old.items) })),
    [],
  );
  return { ...state, more, reload, change };
}
