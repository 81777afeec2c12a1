import type { Image } from "@/lib/domain/generation";
import { ApiError } from "./api-error";
import { createStore, type Store } from "./create-store";
import { fetchImages, type ImageFilter } from "./image-api";

/** A list of pictures that grows as one scrolls. */
export interface ImageFeed {
  readonly items: readonly Image[];
  /** undefined: nothing was loaded yet; null: this is all. */
  readonly nextCursor: string | null | undefined;
  readonly isLoading: boolean;
  readonly error: ApiError | null;
}

const EMPTY_FEED: ImageFeed = { items: [], nextCursor: undefined, isLoading: false, error: null };
const MAX_FEEDS = 12;
const PAGE_SIZE = 60;

const feeds = new Map<string, Store<ImageFeed>>();

/** The feed of a filter; the same one each time, so that going back shows at once what was there. */
export function imageFeed(filter: ImageFilter): Store<ImageFeed> {
  const key = JSON.stringify([filter.query ?? "", filter.favorite ?? false]);
  const known = feeds.get(key);
  if (known) return known;
  const feed = createStore(EMPTY_FEED);
  feeds.set(key, feed);
  const [oldest] = feeds.keys();
  if (feeds.size > MAX_FEEDS && oldest !== undefined) feeds.delete(oldest);
  return feed;
}

function failed(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("internal", 0);
}

/** Loads the next page; does nothing while a page is on its way or when there is none. */
export async function loadMore(feed: Store<ImageFeed>, filter: ImageFilter): Promise<void> {
  const { isLoading, nextCursor } = feed.get();
  if (isLoading || nextCursor === null) return;
  feed.set((state) => ({ ...state, isLoading: true, error: null }));
  try {
    const page = await fetchImages(filter, { limit: PAGE_SIZE, cursor: nextCursor });
    feed.set((state) => ({
      items: merge(state.items, page.items),
      nextCursor: page.nextCursor,
      isLoading: false,
      error: null,
    }));
  } catch (error) {
    feed.set((state) => ({ ...state, isLoading: false, error: failed(error) }));
  }
}

/** Looks for pictures that came since; keeps what is there. */
export async function refresh(feed: Store<ImageFeed>, filter: ImageFilter): Promise<void> {
  if (feed.get().nextCursor === undefined) return loadMore(feed, filter);
  try {
    const page = await fetchImages(filter, { limit: PAGE_SIZE });
    feed.set((state) => {
      const known = new Set(state.items.map((image) => image.id));
      // No overlap: more came than one page holds, so the old list no longer joins the new one.
      const joins = page.items.some((image) => known.has(image.id)) || page.nextCursor === null;
      return joins
        ? { ...state, items: merge(state.items, page.items), error: null }
        : { items: page.items, nextCursor: page.nextCursor, isLoading: false, error: null };
    });
  } catch (error) {
    feed.set((state) => ({ ...state, error: failed(error) }));
  }
}

/** Both lists as one, each picture once (the later state wins), newest first: ids sort by time. */
function merge(old: readonly Image[], more: readonly Image[]): readonly Image[] {
  const byId = new Map(old.map((image) => [image.id, image]));
  for (const image of more) byId.set(image.id, image);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Shows a changed picture in every feed that has it. */
export function replaceInFeeds(image: Image): void {
  for (const feed of feeds.values()) {
    feed.set((state) =>
      state.items.some((old) => old.id === image.id)
        ? { ...state, items: state.items.map((old) => (old.id === image.id ? image : old)) }
        : state,
    );
  }
}

/** Takes a picture out of every feed. Returns a function that puts it back where it was. */
export function removeFromFeeds(id: string): () => void {
  const undo: (() => void)[] = [];
  for (const feed of feeds.values()) {
    const image = feed.get().items.find((item) => item.id === id);
    if (!image) continue;
    feed.set((state) => ({ ...state, items: state.items.filter((item) => item.id !== id) }));
    undo.push(() => feed.set((state) => ({ ...state, items: merge(state.items, [image]) })));
  }
  return () => {
    for (const run of undo) run();
  };
}

/** Puts a new picture on top of the unfiltered feed, if that was opened. */
export function addToFeeds(image: Image): void {
  const feed = imageFeed({});
  if (feed.get().nextCursor !== undefined)
    feed.set((state) => ({ ...state, items: merge(state.items, [image]) }));
}
