import { beforeEach, describe, expect, it, vi } from "vitest";
import { imageFeed, loadMore } from "./image-feed";
import { selectView, stopSelectingView } from "./select-view";
import { clearSelection, selection, setSelectable } from "./selection";

let total: number;
let asked: number;

/** A page of a library of `total` pictures; the cursor is where it begins. */
function answer(path: string): Response {
  asked += 1;
  const query = new URL(path, "http://localhost").searchParams;
  const from = Number(query.get("cursor") ?? 0);
  const to = Math.min(total, from + Number(query.get("limit")));
  const items = Array.from({ length: to - from }, (_, index) => {
    const id = `img_${String(99_999 - from - index)}`;
    return { id, url: `/i/${id}`, prompt: id, width: 1, height: 1 };
  });
  return Response.json({ items, nextCursor: to < total ? String(to) : null });
}

/** A view of its own for each test, its first page on the wall. */
async function open(query: string) {
  const filter = { query };
  await loadMore(imageFeed(filter), filter);
  setSelectable(imageFeed(filter).get().items);
  return filter;
}
const count = () => selection.get().ids.size;

beforeEach(() => {
  clearSelection();
  asked = 0;
  vi.stubGlobal("fetch", (path: string) => Promise.resolve(answer(path)));
});

describe("selectView", () => {
  it("chooses what is not loaded yet too", async () => {
    total = 200;
    const work = selectView(await open("all"));
    expect(count()).toBe(60);
    expect(await work).toEqual({ hasMore: false });
    expect(count()).toBe(200);
  });

  it("stops at as many as one request may name, and says that there are more", async () => {
    total = 5_000;
    expect(await selectView(await open("many"))).toEqual({ hasMore: true });
    expect(count()).toBe(540);
  });

  it("ends as the visitor lets go of them or opens another view", async () => {
    total = 1_000;
    const first = selectView(await open("let go"));
    clearSelection();
    await first;
    expect([count(), asked]).toEqual([0, 2]);
    const second = selectView(await open("leave"));
    stopSelectingView();
    await second;
    expect([count(), asked]).toEqual([60, 4]);
  });
});
