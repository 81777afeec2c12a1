import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Image } from "@/lib/domain/generation";
import type { ImageFilter } from "./image-api";
import { imageFeed, loadMore } from "./image-feed";
import { forgetPictures, keepPictures, keptPictures } from "./kept-pictures";

const picture = (name: string) =>
  ({ id: `img_${name}`, url: `/i/${name}`, prompt: name, width: 2, height: 3, favorite: false }) as Image;

let storage: Map<string, string>;

beforeEach(() => {
  storage = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("kept pictures", () => {
  it("come back as they were, until they are to be forgotten", () => {
    keepPictures([picture("b"), picture("a")]);
    expect(keptPictures({})).toEqual([picture("b"), picture("a")]);
    forgetPictures();
    expect(keptPictures({})).toEqual([]);
  });

  it("are read with care: storage may hold anything", () => {
    storage.set("newest-pictures", "{broken");
    expect(keptPictures({})).toEqual([]);
    storage.set("newest-pictures", JSON.stringify([{ id: 1 }, null, picture("a")]));
    expect(keptPictures({})).toEqual([picture("a")]);
  });

  it("are searched and narrowed down as the library is, but for what only the library knows", () => {
    const owl = { ...picture("owl"), prompt: "a Snowy owl", model: "sdxl-base", favorite: true };
    const fox = { ...picture("fox"), prompt: "雪地里的狐狸", width: 4 };
    keepPictures([owl, fox]);
    const found = (filter: ImageFilter) => keptPictures(filter).map(({ id }) => id);
    expect(found({ query: "owl snowy" })).toEqual(["img_owl"]);
    expect(found({ query: "狐狸" })).toEqual(["img_fox"]);
    expect(found({ favorite: true })).toEqual(["img_owl"]);
    expect(found({ model: "sdxl-base" })).toEqual(["img_owl"]);
    expect(found({ shape: "landscape" })).toEqual(["img_fox"]);
    expect(found({ order: "oldest" })).toEqual(["img_fox", "img_owl"]);
    expect([found({ deleted: true }), found({ collection: "col_x" })]).toEqual([[], []]);
  });

  it("fill the gallery where there is no network, and give way to the answer when it comes", async () => {
    keepPictures([picture("a")]);
    const feed = imageFeed({});
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    await loadMore(feed, {});
    expect(feed.get()).toMatchObject({ items: [picture("a")], error: { code: "offline" } });
    vi.stubGlobal("fetch", async () => Response.json({ items: [picture("c")], nextCursor: null }));
    await loadMore(feed, {});
    expect(feed.get()).toMatchObject({ items: [picture("c")], error: null });
    expect(keptPictures({})).toEqual([picture("c")]);
  });
});
