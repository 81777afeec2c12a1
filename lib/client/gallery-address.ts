import { type GalleryView, galleryView, WHOLE_LIBRARY } from "./gallery-view";
import { SHAPE_FILTERS } from "./image-api";

const NAMES = ["q", "favorites", "collection", "trash", "model", "shape", "from", "until", "order"] as const;
/** As long as the API takes a search. */
const MAX_SEARCH_LENGTH = 500;
const MODEL = /^[\w@./-]{1,200}$/;
const COLLECTION = /^col_[0-9A-HJKMNP-TV-Z]{26}$/;
/** Browsers refuse an address that changes with every key. */
const WRITE_DELAY_MS = 300;

/** A day that exists, else nothing. */
function readDay(text: string | null): string {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return "";
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : "";
}

function readShelf(query: URLSearchParams): GalleryView["shelf"] {
  const id = query.get("collection");
  if (id !== null && COLLECTION.test(id)) return { kind: "collection", id };
  return { kind: query.get("trash") === "on" ? "trash" : "library" };
}

/** The view a query names. What is missing or makes no sense is as in the whole library. */
export function readViewFromQuery(query: URLSearchParams): GalleryView {
  const model = query.get("model");
  const shape = query.get("shape");
  return {
    shelf: readShelf(query),
    search: (query.get("q") ?? "").trim().slice(0, MAX_SEARCH_LENGTH),
    isFavoritesOnly: query.get("favorites") === "on",
    model: model !== null && MODEL.test(model) ? model : null,
    shape: SHAPE_FILTERS.find((known) => known === shape) ?? null,
    from: readDay(query.get("from")),
    until: readDay(query.get("until")),
    order: query.get("order") === "oldest" ? "oldest" : "newest",
  };
}

/** The view as a query, without what is as in the whole library. `query` may hold names that are not ours; they stay. */
export function writeViewToQuery(view: GalleryView, query: URLSearchParams): void {
  for (const name of NAMES) query.delete(name);
  const put = (name: (typeof NAMES)[number], value: string | null) => {
    if (value !== null && value !== "") query.set(name, value);
  };
  put("q", view.search.trim().slice(0, MAX_SEARCH_LENGTH));
  put("favorites", view.isFavoritesOnly ? "on" : null);
  put("collection", view.shelf.kind === "collection" ? view.shelf.id : null);
  put("trash", view.shelf.kind === "trash" ? "on" : null);
  put("model", view.model);
  put("shape", view.shape);
  put("from", view.from);
  put("until", view.until);
  put("order", view.order === "oldest" ? "oldest" : null);
}

function queryOf(view: GalleryView): string {
  const query = new URLSearchParams();
  writeViewToQuery(view, query);
  return query.toString();
}

/** Whether going from one view to the other is only more of the same search, not a step Back should undo. */
export function isSameStep(from: GalleryView, to: GalleryView): boolean {
  const isTyping = from.search.trim() !== "" && to.search.trim() !== "";
  return isTyping && queryOf({ ...from, search: "" }) === queryOf({ ...to, search: "" });
}

const currentQuery = () => new URLSearchParams(window.location.search);

/** Firefox and Safari have it since 2026; without it a click on the page's own link in the menu changes nothing. */
function onEntryChange(listener: () => void): () => void {
  const { navigation } = window as { readonly navigation?: EventTarget };
  // The router changes the address in the middle of its own rendering.
  const later = () => queueMicrotask(listener);
  navigation?.addEventListener("currententrychange", later);
  return () => navigation?.removeEventListener("currententrychange", later);
}

/**
 * Ties the gallery's view to the address while the gallery is open: takes the view from the address (where that names
 * none, the view of the last visit stays), writes every change into it and follows Back and Forward. Returns what stops it.
 */
export function startGalleryAddress(): () => void {
  const { pathname } = window.location;
  let written = readViewFromQuery(currentQuery());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const addressOf = (view: GalleryView) => {
    const url = new URL(window.location.href);
    writeViewToQuery(view, url.searchParams);
    return url;
  };
  const write = (how: "push" | "replace") => {
    clearTimeout(timer);
    timer = undefined;
    const view = galleryView.get();
    const url = addressOf(view);
    written = view;
    if (url.href === window.location.href) return;
    // The router's own state is handed on unchanged: the page stays the same one.
    if (how === "push") window.history.pushState(window.history.state, "", url);
    else window.history.replaceState(window.history.state, "", url);
  };
  const save = () => {
    // A picture is shown large: its entry goes with it, and the view is written to the one below.
    if (currentQuery().has("image")) return;
    write(isSameStep(written, galleryView.get()) ? "replace" : "push");
  };
  const onChange = () => {
    const view = galleryView.get();
    clearTimeout(timer);
    const isTyping = view.search !== written.search;
    if (isTyping) timer = setTimeout(save, WRITE_DELAY_MS);
    else save();
  };
  const follow = () => {
    if (window.location.pathname !== pathname || currentQuery().has("image")) return;
    const shown = galleryView.get();
    const isUnwritten = queryOf(shown) !== queryOf(written);
    const named = readViewFromQuery(currentQuery());
    if (isUnwritten && queryOf(named) === queryOf(written)) write("replace");
    else if (queryOf(named) !== queryOf(shown)) {
      written = named;
      clearTimeout(timer);
      galleryView.set(named);
    }
  };
  if (NAMES.some((name) => currentQuery().has(name))) galleryView.set(written);
  else if (queryOf(galleryView.get()) !== queryOf(WHOLE_LIBRARY)) write("replace");
  const stopListening = [galleryView.subscribe(onChange), onEntryChange(follow)];
  window.addEventListener("popstate", follow);
  return () => {
    clearTimeout(timer);
    for (const stop of stopListening) stop();
    window.removeEventListener("popstate", follow);
  };
}
