import type { Image } from "@/lib/domain/generation";
import { ApiError } from "./api-error";
import { createStore, type Store } from "./create-store";
import { fetchImages, type ImageFilter, isWholeLibrary } from "./image-api";
import { keepPictures, keptPictures } from "./kept-pictures";

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
/** Who scrolls on wants more at once. */
const NEXT_PAGE_SIZE = 120;

interface KnownFeed {
  readonly filter: ImageFilter;
  readonly feed: Store<ImageFeed>;
}
const feeds = new Map<string, KnownFeed>();

/** Two filters that mean the same have the same key. */
export function filterKey(filter: ImageFilter): string {
  const chosen = Object.entries(filter).filter(
    ([, value]) => value !== undefined && value !== "" && value !== false,
  );
  return JSON.stringify(chosen.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The feed of a filter; the same one each time, so that going back shows at once what was there. */
export function imageFeed(filter: ImageFilter): Store<ImageFeed> {
  const key = filterKey(filter);
  const known = feeds.get(key);
  if (known) return known.feed;
  const feed = createStore(EMPTY_FEED);
  feeds.set(key, { filter, feed });
  const [oldest] = feeds.keys();
  if (feeds.size > MAX_FEEDS && oldest !== undefined) feeds.delete(oldest);
  return feed;
}

function failed(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError("internal", 0);
}

/** Loads the next page; does nothing while a page is on its way or when there is none. */
export async function loadMore(feed: Store<ImageFeed>, filter: ImageFilter): Promise<void> {
  const { isLoading, nextCursor, error: before } = feed.get();
  if (isLoading || nextCursor === null) return;
  feed.set((state) => ({ ...state, isLoading: true, error: null }));
  try {
    const isFirst = nextCursor === undefined;
    const limit = isFirst ? PAGE_SIZE : NEXT_PAGE_SIZE;
    const page = await fetchImages(filter, { limit, cursor: nextCursor });
    if (isFirst && isWholeLibrary(filter)) keepPictures(page.items);
    feed.set((state) => ({
      // What was shown without a network gives way to the answer.
      items: merge(isFirst && before?.code === "offline" ? [] : state.items, page.items, filter),
      nextCursor: page.nextCursor,
      isLoading: false,
      error: null,
    }));
  } catch (thrown) {
    const error = failed(thrown);
    feed.set((state) => {
      const isBare = state.items.length === 0 && error.code === "offline";
      return { ...state, items: isBare ? keptPictures(filter) : state.items, isLoading: false, error };
    });
  }
}

/** Looks for pictures that came since; keeps what is there and still belongs there. */
export async function refresh(feed: Store<ImageFeed>, filter: ImageFilter): Promise<void> {
  if (feed.get().nextCursor === undefined) return loadMore(feed, filter);
  // A favourite taken back stays in sight until the list is opened again, so that a slip can be mended.
  if (filter.favorite)
    feed.set((state) => ({ ...state, items: state.items.filter((image) => image.favorite) }));
  try {
    const page = await fetchImages(filter, { limit: PAGE_SIZE });
    feed.set((state) => {
      const known = new Set(state.items.map((image) => image.id));
      // No overlap: more came than one page holds, so the old list no longer joins the new one.
      const joins = page.items.some((image) => known.has(image.id)) || page.nextCursor === null;
      return joins
        ? { ...state, items: merge(state.items, page.items, filter), error: null }
        : { items: page.items, nextCursor: page.nextCursor, isLoading: false, error: null };
    });
  } catch (error) {
    feed.set((state) => ({ ...state, error: failed(error) }));
  }
}

/** Whether one id comes before another in the order of a filter: ids sort by time. */
function comesBefore(a: Image, b: Image, { order }: Pick<ImageFilter, "order">): boolean {
  return order === "oldest" ? a.id < b.id : a.id > b.id;
}

/** Both lists as one, each picture once (the later state wins), in the order of the filter. */
function merge(
  old: readonly Image[],
  more: readonly Image[],
  filter: Pick<ImageFilter, "order">,
): readonly Image[] {
  const [first] = more;
  const last = old.at(-1);
  // A further page follows what is there; sorting a long list anew for each one would take longer and longer.
  if (!first || !last || comesBefore(last, first, filter)) return [...old, ...more];
  const byId = new Map(old.map((image) => [image.id, image]));
  for (const image of more) byId.set(image.id, image);
  return [...byId.values()].sort((a, b) => (comesBefore(a, b, filter) ? -1 : 1));
}

/** Changes a picture in every feed that has it; what is not in `change` stays as it is by then. */
export function changeInFeeds(id: string, change: Partial<Image>): void {
  for (const { feed } of feeds.values()) {
    feed.set((state) =>
      state.items.some((old) => old.id === id)
        ? { ...state, items: state.items.map((old) => (old.id === id ? { ...old, ...change } : old)) }
        : state,
    );
  }
}

/** Takes pictures out of the feeds that `from` accepts. Returns a function that puts them back where they were. */
export function removeFromFeeds(
  ids: ReadonlySet<string>,
  from: (filter: ImageFilter) => boolean = () => true,
): () => void {
  const undo: (() => void)[] = [];
  for (const { filter, feed } of feeds.values()) {
    if (!from(filter)) continue;
    const taken = feed.get().items.filter((item) => ids.has(item.id));
    if (taken.length === 0) continue;
    feed.set((state) => ({ ...state, items: state.items.filter((item) => !ids.has(item.id)) }));
    undo.push(() => feed.set((state) => ({ ...state, items: merge(state.items, taken, filter) })));
  }
  return () => {
    for (const run of undo) run();
  };
}

/** Lets the feeds that `which` accepts start anew when they are next shown. */
export function forgetFeeds(which: (filter: ImageFilter) => boolean): void {
  for (const { filter, feed } of feeds.values()) if (which(filter)) feed.set(EMPTY_FEED);
}

/** Leaves the feeds that `which` accepts with nothing in them. */
export function emptyFeeds(which: (filter: ImageFilter) => boolean): void {
  for (const { filter, feed } of feeds.values())
    if (which(filter)) feed.set({ ...EMPTY_FEED, nextCursor: null });
}

/** Puts a new picture on top of the unfiltered feed, if that was opened. */
export function addToFeeds(image: Image): void {
  for (const { filter, feed } of feeds.values()) {
    if (!isWholeLibrary(filter) || feed.get().nextCursor === undefined) continue;
    feed.set((state) => ({ ...state, items: merge(state.items, [image], filter) }));
  }
}
