import { useCallback, useEffect } from "react";
import { ApiError } from "./api-error";
import {
  forgetPrompt,
  type PromptEntry,
  pinPrompt,
  promptsPath,
  putBackPrompt,
  readPrompt,
} from "./prompt-api";
import { listenToTabs, tellTabs } from "./tabs";
import { type Pages, usePages } from "./use-pages";

interface PromptHistory {
  /** The pinned ones that match, last used first. */
  readonly pinned: readonly PromptEntry[];
  /** All others that match. */
  readonly recent: Pages<PromptEntry>;
  readonly more: () => void;
  readonly retry: () => void;
  /** Both show at once and go back when the API refuses; then `onFailure` gets the reason. */
  readonly togglePin: (entry: PromptEntry) => Promise<void>;
  /** Resolves to what brings the prompt back (throws ApiError); null: the API refused. */
  readonly forget: (entry: PromptEntry) => Promise<(() => Promise<void>) | null>;
}

/** Prompts that match `query`: the pinned ones, and page after page of the others. */
export function usePromptHistory(query: string, onFailure: (error: ApiError) => void): PromptHistory {
  const pins = usePages(promptsPath(query, true), readPrompt);
  const all = usePages(promptsPath(query, false), readPrompt);
  const { change: changePins, reload: reloadPins } = pins;
  const { change: changeAll, reload: reloadAll } = all;

  const retry = useCallback(() => {
    reloadPins();
    reloadAll();
  }, [reloadPins, reloadAll]);
  useEffect(() => listenToTabs(({ type }) => type === "prompts" && retry()), [retry]);
  const orReload = useCallback(
    async (action: Promise<unknown>): Promise<boolean> => {
      try {
        await action;
        tellTabs({ type: "prompts" });
        return true;
      } catch (error) {
        retry();
        onFailure(error instanceof ApiError ? error : new ApiError("internal", 0));
        return false;
      }
    },
    [retry, onFailure],
  );
  const togglePin = useCallback(
    async (entry: PromptEntry) => {
      const changed = { ...entry, pinned: !entry.pinned };
      changePins((items) => withPin(items, changed));
      changeAll((items) => items.map((item) => (item.id === entry.id ? changed : item)));
      await orReload(pinPrompt(entry.id, changed.pinned));
    },
    [changePins, changeAll, orReload],
  );
  const putBack = useCallback(
    async (entry: PromptEntry) => {
      const back = await putBackPrompt(entry);
      tellTabs({ type: "prompts" });
      // Under a new id: the old row is gone.
      if (!back) return retry();
      changePins((items) => withPin(items, back));
      changeAll((items) => withEntry(items, back));
    },
    [changePins, changeAll, retry],
  );
  const forget = useCallback(
    async (entry: PromptEntry) => {
      const without = (items: readonly PromptEntry[]) => items.filter((item) => item.id !== entry.id);
      changePins(without);
      changeAll(without);
      return (await orReload(forgetPrompt(entry.id))) ? () => putBack(entry) : null;
    },
    [changePins, changeAll, orReload, putBack],
  );
  // Both lists come by themselves, one a moment before the other; a prompt stands in one of them.
  const pinnedIds = new Set(pins.items.map(({ id }) => id));
  return {
    pinned: pins.items,
    recent: { ...all, items: all.items.filter(({ id, pinned }) => !pinned && !pinnedIds.has(id)) },
    more: all.more,
    retry,
    togglePin,
    forget,
  };
}

/** The prompts with this one among them, the last used first. */
export function withEntry(items: readonly PromptEntry[], entry: PromptEntry): PromptEntry[] {
  const others = items.filter((item) => item.id !== entry.id);
  return [...others, entry].sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}

/** The pinned prompts with this one among them, or without it; the last used first. */
export function withPin(items: readonly PromptEntry[], entry: PromptEntry): PromptEntry[] {
  return entry.pinned ? withEntry(items, entry) : items.filter((item) => item.id !== entry.id);
}
