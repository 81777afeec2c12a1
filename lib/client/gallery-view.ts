import { createStore } from "./create-store";
import type { ImageFilter } from "./image-api";

/** What the gallery shows: the library, a collection of it or the trash, narrowed down. */
export interface GalleryView {
  readonly shelf:
    | { readonly kind: "library" | "trash" }
    | { readonly kind: "collection"; readonly id: string };
  readonly search: string;
  readonly isFavoritesOnly: boolean;
  readonly model: string | null;
  readonly shape: NonNullable<ImageFilter["shape"]> | null;
  /** Days in the visitor's own time, YYYY-MM-DD, both included; empty: open. */
  readonly from: string;
  readonly until: string;
  readonly order: NonNullable<ImageFilter["order"]>;
}

export const WHOLE_LIBRARY: GalleryView = {
  shelf: { kind: "library" },
  search: "",
  isFavoritesOnly: false,
  model: null,
  shape: null,
  from: "",
  until: "",
  order: "newest",
};

/** Kept while other pages are open; in the gallery it stands in the address too. */
export const galleryView = createStore<GalleryView>(WHOLE_LIBRARY);

export function changeView(change: Partial<GalleryView>): void {
  galleryView.set((view) => ({ ...view, ...change }));
}

/** Midnight at the start of a day, or at its end; undefined for what is no day. */
function instantOf(day: string, edge: "start" | "end"): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) return undefined;
  const midnight = new Date(Number(year), Number(month) - 1, Number(date) + (edge === "end" ? 1 : 0));
  return new Date(midnight.getTime() - (edge === "end" ? 1 : 0)).toISOString();
}

/** The pictures a view asks for; `query` is the search once the typing has paused. */
export function filterOfView(view: GalleryView, query: string): ImageFilter {
  return {
    query,
    favorite: view.isFavoritesOnly,
    model: view.model ?? undefined,
    shape: view.shape ?? undefined,
    collection: view.shelf.kind === "collection" ? view.shelf.id : undefined,
    deleted: view.shelf.kind === "trash",
    createdAfter: instantOf(view.from, "start"),
    createdBefore: instantOf(view.until, "end"),
    order: view.order === "oldest" ? "oldest" : undefined,
  };
}

/** How many of the choices behind the filter button are made. */
export function countFilters(view: GalleryView): number {
  return [view.model, view.shape, view.from, view.until].filter(Boolean).length;
}
