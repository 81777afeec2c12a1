import { beforeEach, describe, expect, it, vi } from "vitest";
import { collections, fileImages, followCollections } from "./collections";
import { changeView, galleryView } from "./gallery-view";

let members: Set<string>;

/** The part of the API that files pictures, over `members`. */
function answer(path: string, init: RequestInit): Response {
  if (!path.endsWith("/images/bulk")) return Response.json({ items: [], nextCursor: null });
  const { action, ids } = JSON.parse(String(init.body)) as { action: string; ids: string[] };
  const isAdding = action === "addToCollection";
  const changedIds = ids.filter((id) => members.has(id) !== isAdding);
  for (const id of changedIds) isAdding ? members.add(id) : members.delete(id);
  return Response.json({ changed: changedIds.length, notFound: [], changedIds });
}

beforeEach(() => {
  members = new Set(["a", "b"]);
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => Promise.resolve(answer(path, init)));
});

describe("fileImages", () => {
  it("counts what came in, and its undo leaves in what was in before", async () => {
    const { count, undo } = await fileImages("col_1", ["b", "c", "d"], "addToCollection");
    expect(count).toBe(2);
    expect([...members]).toEqual(["a", "b", "c", "d"]);
    await undo();
    expect([...members]).toEqual(["a", "b"]);
  });

  it("counts what went out, and its undo brings in nothing else", async () => {
    const { count, undo } = await fileImages("col_1", ["b", "c"], "removeFromCollection");
    expect(count).toBe(1);
    expect([...members]).toEqual(["a"]);
    await undo();
    expect([...members]).toEqual(["a", "b"]);
  });
});

describe("followCollections", () => {
  it("goes back to the library where the collection that is shown is gone", async () => {
    collections.set([{ id: "col_1", name: "Sea", createdAt: "2026-01-01T00:00:00.000Z", imageCount: 0 }]);
    changeView({ shelf: { kind: "collection", id: "col_1" } });
    await followCollections();
    expect(collections.get()).toEqual([]);
    expect(galleryView.get().shelf).toEqual({ kind: "library" });
  });
});
