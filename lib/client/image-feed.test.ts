import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Image } from "@/lib/domain/generation";
import { addToFeeds, changeInFeeds, imageFeed, loadMore, refresh, removeFromFeeds } from "./image-feed";

function picture(name: string): Image {
  return {
    id: `img_${name}`,
    url: `/i/${name}`,
    prompt: name,
    width: 1,
    height: 1,
    favorite: false,
  } as Image;
}

let library: Image[] = [];
let asked: string[] = [];
let filterNumber = 0;

/** Pages of two, newest first, by the id of the last picture, as the API does. */
function answer(path: string): Response {
  asked.push(path);
  const cursor = new URL(path, "http://localhost").searchParams.get("cursor");
  const rest = library.filter((image) => cursor === null || image.id < cursor);
  const items = rest.slice(0, 2);
  return Response.json({ items, nextCursor: rest.length > 2 ? items.at(-1)?.id : null });
}

/** A feed no other test has touched. */
function freshFeed() {
  filterNumber += 1;
  const filter = { query: `test ${filterNumber}` };
  return { filter, feed: imageFeed(filter) };
}

beforeEach(() => {
  library = ["5", "4", "3", "2", "1"].map(picture);
  asked = [];
  vi.stubGlobal("fetch", (path: string) => Promise.resolve(answer(path)));
});
afterEach(() => vi.unstubAllGlobals());

const ids = (feed: ReturnType<typeof freshFeed>["feed"]) =>
  feed
    .get()
    .items.map((image) => image.id.slice(4))
    .join("");

describe("a feed", () => {
  it("loads page after page to the end, each once", async () => {
    const { feed, filter } = freshFeed();
    for (let turn = 0; turn < 5; turn += 1) await loadMore(feed, filter);
    expect(ids(feed)).toBe("54321");
    expect(feed.get().nextCursor).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it("asks once where two ask at the same time", async () => {
    const { feed, filter } = freshFeed();
    await Promise.all([loadMore(feed, filter), loadMore(feed, filter)]);
    expect(asked).toHaveLength(1);
  });

  it("joins what is new to what is there", async () => {
    const { feed, filter } = freshFeed();
    await loadMore(feed, filter);
    library.unshift(picture("6"));
    await refresh(feed, filter);
    expect(ids(feed)).toBe("654");
  });

  it("starts anew when so much is new that the pages no longer touch", async () => {
    const { feed, filter } = freshFeed();
    await loadMore(feed, filter);
    library.unshift(picture("9"), picture("8"), picture("7"));
    await refresh(feed, filter);
    expect(ids(feed)).toBe("98");
    await loadMore(feed, filter);
    expect(ids(feed)).toBe("9875");
  });

  it("puts a removed picture back where it was", async () => {
    const { feed, filter } = freshFeed();
    await loadMore(feed, filter);
    await loadMore(feed, filter);
    const putBack = removeFromFeeds(new Set(["img_4"]));
    expect(ids(feed)).toBe("532");
    putBack();
    expect(ids(feed)).toBe("5432");
  });

  it("shows a change of a picture", async () => {
    const { feed, filter } = freshFeed();
    await loadMore(feed, filter);
    changeInFeeds(picture("4").id, { favorite: true });
    expect(feed.get().items.map((image) => image.favorite)).toEqual([false, true]);
  });

  it("keeps what it has when the network is gone, and says so", async () => {
    const { feed, filter } = freshFeed();
    await loadMore(feed, filter);
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("failed")));
    await loadMore(feed, filter);
    expect(ids(feed)).toBe("54");
    expect(feed.get().error?.code).toBe("offline");
  });

  it("adds a new picture to the whole library only, not to a search", async () => {
    const { feed, filter } = freshFeed();
    const all = imageFeed({});
    await Promise.all([loadMore(feed, filter), loadMore(all, {})]);
    addToFeeds(picture("7"));
    expect(ids(feed)).toBe("54");
    expect(ids(all)).toBe("754");
  });
});
