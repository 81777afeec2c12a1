import { useCallback, useEffect, useMemo } from "react";
import { useStore } from "./create-store";
import type { ImageFilter } from "./image-api";
import { filterKey, type ImageFeed, imageFeed, loadMore, refresh } from "./image-feed";
import { soon } from "./soon";

/** Shorter absences change nothing that is worth a request. */
const AWAY_MS = 10_000;

/** The pictures of a filter, loaded when first shown and looked after when shown again. */
export function useImageFeed(wanted: ImageFilter): ImageFeed & {
  readonly more: () => void;
  readonly retry: () => void;
} {
  const key = filterKey(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter is what its key says
  const filter = useMemo(() => wanted, [key]);
  const feed = imageFeed(filter);
  const state = useStore(feed, (value) => value);
  // Where the address names another filter, it is known a moment after the first render.
  useEffect(() => soon(() => void refresh(feed, filter)), [feed, filter]);
  // Back from another tab or app, where other programs may have painted.
  useEffect(() => {
    let hiddenAt = Number.POSITIVE_INFINITY;
    const follow = () => {
      if (document.visibilityState === "hidden") hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > AWAY_MS) void refresh(feed, filter);
    };
    document.addEventListener("visibilitychange", follow);
    return () => document.removeEventListener("visibilitychange", follow);
  }, [feed, filter]);
  // Forgotten while it is shown: signed in anew, or the library is another one now.
  const isBare = state.nextCursor === undefined && !state.isLoading && !state.error;
  useEffect(() => (isBare ? soon(() => void loadMore(feed, filter)) : undefined), [isBare, feed, filter]);
  const more = useCallback(() => {
    if (!feed.get().error) void loadMore(feed, filter);
  }, [feed, filter]);
  const retry = useCallback(() => void refresh(feed, filter), [feed, filter]);
  return { ...state, more, retry };
}
