import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "./api-error";
import { fetchPrompts, type PromptEntry } from "./prompt-api";

const PAGE_SIZE = 50;

interface History {
  readonly items: readonly PromptEntry[];
  /** undefined: nothing was loaded yet; null: this is all. */
  readonly nextCursor: string | null | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | null;
}

const EMPTY: History = { items: [], nextCursor: undefined, isLoading: true, error: null };

/** Prompts that match `query`, page after page. */
export function usePromptHistory(
  query: string,
): History & { readonly more: () => void; readonly retry: () => void } {
  const [state, setState] = useState<History>(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(
    async (cursor: string | undefined) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState((old) => ({ ...old, isLoading: true, error: null }));
      try {
        const page = await fetchPrompts(query, { limit: PAGE_SIZE, cursor, signal: controller.signal });
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
    [query],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    void load(undefined);
    return () => running.current?.abort();
  }, [load, attempt]);

  const { nextCursor, isLoading } = state;
  const more = useCallback(() => {
    if (nextCursor && !isLoading) void load(nextCursor);
  }, [nextCursor, isLoading, load]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, more, retry };
}
