import type { Image } from "@/lib/domain/generation";
import { createStore } from "./create-store";

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The picture chosen last; a range begins there. */
  readonly anchor: string | null;
  /** What was chosen when the range began. */
  readonly base: ReadonlySet<string>;
}

const NONE: Selection = { ids: new Set(), anchor: null, base: new Set() };

/** The pictures chosen on the wall. */
export const selection = createStore<Selection>(NONE);

/** What can be chosen now, in the order of the wall. */
let wall: readonly Image[] = [];

/** Tells what stands on the wall. A picture that left it is no longer chosen. */
export function setSelectable(images: readonly Image[]): void {
  wall = images;
  const { ids } = selection.get();
  if (ids.size === 0) return;
  const there = new Set<string>(images.map((image) => image.id));
  if ([...ids].some((id) => !there.has(id))) {
    selection.set((state) => ({ ...state, ids: new Set([...state.ids].filter((id) => there.has(id))) }));
  }
}

/** The chosen pictures, in the order of the wall. */
export function selectedImages(): readonly Image[] {
  const { ids } = selection.get();
  return wall.filter((image) => ids.has(image.id));
}

export function clearSelection(): void {
  selection.set(NONE);
}

export function selectAll(): void {
  selection.set((state) => ({ ...state, ids: new Set(wall.map((image) => image.id)) }));
}

/** Chooses exactly these. */
export function selectOnly(ids: Iterable<string>): void {
  selection.set((state) => ({ ...state, ids: new Set(ids) }));
}

/** Chooses a picture or lets it go. */
export function toggleSelected(id: string): void {
  selection.set(({ ids }) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return { ids: next, anchor: id, base: next };
  });
}

/** The ids between two pictures of the wall, both included; only the second where the first is not there. */
function between(one: string | null, other: string): readonly string[] {
  const to = wall.findIndex((image) => image.id === other);
  const from = wall.findIndex((image) => image.id === one);
  const start = from === -1 ? to : Math.min(from, to);
  return wall.slice(start, Math.max(from, to) + 1).map((image) => image.id);
}

/**
 * Chooses everything between the picture chosen last and this one, both included. Where nothing was chosen last, the
 * range begins at `start`. A range drawn before from the same picture gives way to this one.
 */
export function selectRangeTo(id: string, start: string = id): void {
  selection.set(({ ids, anchor, base }) => {
    const isKnown = anchor !== null && wall.some((image) => image.id === anchor);
    const kept = isKnown ? base : ids;
    const from = isKnown ? anchor : start;
    return { ids: new Set([...kept, ...between(from, id)]), anchor: from, base: kept };
  });
}
