import { LIMITS } from "@/lib/domain/limits";
import type { Store } from "./create-store";
import type { ImageFilter } from "./image-api";
import { type ImageFeed, imageFeed, loadMore } from "./image-feed";
import { selectAll, selection, selectOnly } from "./selection";

/** Counts the calls; the one before ends as another begins. */
let latest = 0;

/** Resolves once no page is on its way. */
function whenLoaded(feed: Store<ImageFeed>): Promise<void> {
  return new Promise((resolve) => {
    if (!feed.get().isLoading) return resolve();
    const leave = feed.subscribe(() => {
      if (feed.get().isLoading) return;
      leave();
      resolve();
    });
  });
}

/** Stops choosing further pictures: another view is shown. */
export function stopSelectingView(): void {
  latest += 1;
}

/**
 * Chooses every picture of a view: at once what is on the wall, then page after page what is not loaded yet, up to as
 * many as one request may name. Ends early where the visitor lets go of them all or a page does not come. Resolves to
 * whether there are more than it took.
 */
export async function selectView(filter: ImageFilter): Promise<{ readonly hasMore: boolean }> {
  const feed = imageFeed(filter);
  latest += 1;
  const mine = latest;
  selectAll();
  let { items, nextCursor } = feed.get();
  while (nextCursor !== null && items.length < LIMITS.maxBulkImages) {
    const known = items.length;
    await loadMore(feed, filter);
    await whenLoaded(feed);
    if (latest !== mine || selection.get().ids.size === 0 || feed.get().error) return { hasMore: false };
    ({ items, nextCursor } = feed.get());
    selectOnly([...selection.get().ids, ...items.slice(known).map((image) => image.id)]);
  }
  return { hasMore: nextCursor !== null };
}
