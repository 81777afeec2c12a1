import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Image } from "@/lib/domain/generation";
import { followPictures, purgeImages, removeImages, restoreImages, setFavorites } from "./image-actions";
import { imageFeed, loadMore } from "./image-feed";

interface Stored {
  readonly id: string;
  favorite: boolean;
  deletedAt: string | null;
}

const TRASH = { deleted: true };
let library: Stored[] = [];
let isBroken = false;

/** The part of the API these actions speak to, over `library`. */
function answer(path: string, init: RequestInit): Response {
  if (isBroken) return Response.json({ error: { code: "storage_unavailable" } }, { status: 503 });
  const url = new URL(path, "http://localhost");
  if (url.pathname === "/api/v1/images/bulk") {
    const { action, ids } = JSON.parse(String(init.body)) as { action: string; ids: string[] };
    for (const image of library.filter(({ id }) => ids.includes(id))) {
      if (action === "delete") image.deletedAt = "2026-02-27T10:00:00Z";
      if (action === "restore") image.deletedAt = null;
      if (action.endsWith("favorite")) image.favorite = action === "favorite";
    }
    if (action === "purge") library = library.filter(({ id }) => !ids.includes(id));
    return Response.json({ changed: ids.length, notFound: [] });
  }
  const isTrash = url.searchParams.get("deleted") === "true";
  const items = library
    .filter((image) => (image.deletedAt !== null) === isTrash)
    .map((image) => ({ ...image, url: `/i/${image.id}`, prompt: image.id, width: 1, height: 1 }));
  return Response.json({ items, nextCursor: null });
}

const all = imageFeed({});
const trash = imageFeed(TRASH);
const pictures = (...ids: string[]) => ids.map((id) => ({ id, favorite: false }) as unknown as Image);
const shown = (feed: typeof all) =>
  feed
    .get()
    .items.map((image) => image.id)
    .join("");

beforeEach(async () => {
  library = ["c", "b", "a"].map((id) => ({ id, favorite: false, deletedAt: null }));
  isBroken = false;
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => Promise.resolve(answer(path, init)));
  for (const feed of [all, trash]) {
    feed.set({ items: [], nextCursor: undefined, isLoading: false, error: null });
  }
  await loadMore(all, {});
  await loadMore(trash, TRASH);
});
afterEach(() => vi.unstubAllGlobals());

describe("pictures that are deleted together", () => {
  it("go into the trash and come back where they were", async () => {
    const undo = await removeImages(pictures("c", "a"));
    expect(shown(all)).toBe("b");
    await loadMore(trash, TRASH);
    expect(shown(trash)).toBe("ca");
    await undo();
    expect([shown(all), shown(trash)]).toEqual(["cba", ""]);
  });

  it("come back when the library does not agree", async () => {
    isBroken = true;
    await expect(removeImages(pictures("b"))).rejects.toMatchObject({ code: "storage_unavailable" });
    expect(shown(all)).toBe("cba");
  });

  it("leave the trash for the library, and go in again on undo", async () => {
    await removeImages(pictures("b", "a"));
    await loadMore(trash, TRASH);
    const undo = await restoreImages(pictures("b"));
    expect(shown(trash)).toBe("a");
    await loadMore(all, {});
    expect(shown(all)).toBe("cb");
    await undo();
    expect([shown(all), shown(trash)]).toEqual(["c", "ba"]);
  });

  it("are gone after the trash let go of them", async () => {
    await removeImages(pictures("b", "a"));
    await loadMore(trash, TRASH);
    await purgeImages(pictures("a"));
    expect(shown(trash)).toBe("b");
    expect(library.map(({ id }) => id)).toEqual(["c", "b"]);
  });
});

it("marks pictures together, and takes back only the marks it made", async () => {
  const [c, b] = pictures("c", "b");
  if (!c || !b) throw new Error("no pictures");
  await setFavorites([c], true);
  const undo = await setFavorites([{ ...c, favorite: true }, b], true);
  const marks = () => all.get().items.map((image) => image.favorite);
  expect(marks()).toEqual([true, true, false]);
  await undo();
  expect(marks()).toEqual([true, false, false]);
});

describe("what another tab does to pictures", () => {
  it("is shown here without asking the library to do it again", async () => {
    await followPictures(["b"], "favorite");
    expect(all.get().items.map((image) => image.favorite)).toEqual([false, true, false]);
    await followPictures(["c", "a"], "delete");
    expect(shown(all)).toBe("b");
    expect(trash.get().nextCursor).toBeUndefined();
    expect(library.every((image) => image.deletedAt === null && !image.favorite)).toBe(true);
  });

  it("empties a trash that is open", async () => {
    await removeImages(pictures("c", "a"));
    await loadMore(trash, TRASH);
    expect(shown(trash)).toBe("ca");
    await followPictures(["c"], "purge");
    expect(shown(trash)).toBe("a");
  });
});
