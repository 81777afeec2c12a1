/** So many places it remembers, to find one that is still there. */
const MAX_PLACES = 20;

interface Place {
  readonly element: HTMLElement;
  /** Where on the wall it was; null: elsewhere. */
  readonly wallIndex: number | null;
  readonly page: string;
}

/** The picture that stands at this place of the wall now, or the last one before it. */
function tileAt(index: number): HTMLElement | null {
  const tiles = [...document.querySelectorAll<HTMLElement>("[data-wall-index]")];
  const tile = tiles.find(({ dataset }) => Number(dataset.wallIndex) >= index) ?? tiles.at(-1);
  return tile?.querySelector<HTMLElement>("[data-picture]") ?? tile?.querySelector("button") ?? null;
}

function placeOf(element: HTMLElement): Place {
  const tile = element.closest<HTMLElement>("[data-wall-index]");
  const wallIndex = tile ? Number(tile.dataset.wallIndex) : null;
  return { element, wallIndex, page: window.location.pathname };
}

/** Marks what `keepFocus` gave the focus to, for as long as it has it: a dialog that goes knows better. */
const GIVEN = "focusGiven";

function takeFocus(element: HTMLElement | null): boolean {
  if (!element?.isConnected) return false;
  element.focus({ preventScroll: true });
  if (document.activeElement !== element) return false;
  element.dataset[GIVEN] = "";
  return true;
}

/**
 * Where what has the focus leaves the page, the focus goes back to where it was before, to the picture that moved up on
 * the wall, or to the page, so that the keyboard does not start from the top again. Returns what ends it.
 */
export function keepFocus(): () => void {
  let places: Place[] = [];
  let holder: HTMLElement | null = null;
  // A finger has no focus; giving it one would open the keyboard of the phone.
  let isTouched = false;

  const letGo = () => {
    if (holder) delete holder.dataset[GIVEN];
    holder = null;
  };
  const isLost = () => holder !== null && !holder.isConnected && document.activeElement === document.body;
  const giveBack = () => {
    if (!isLost()) return;
    letGo();
    const here = places.filter(({ page }) => page === window.location.pathname).reverse();
    const isBack = here.some(
      ({ element, wallIndex }) => takeFocus(element) || (wallIndex !== null && takeFocus(tileAt(wallIndex))),
    );
    if (!isBack) takeFocus(document.getElementById("main"));
  };
  const observer = new MutationObserver(() => {
    // Later: a dialog that closes gives the focus back by itself.
    if (isLost() && !isTouched) setTimeout(giveBack);
  });
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    letGo();
    holder = target;
    // A message comes and goes; one never returns to it.
    if (target.closest("[data-passing]")) return;
    places = [...places.filter(({ element }) => element !== target), placeOf(target)].slice(-MAX_PLACES);
  };
  // Let go on purpose, by a click beside everything: nobody misses it later.
  const onFocusOut = () =>
    queueMicrotask(() => {
      if (holder?.isConnected && document.activeElement === document.body) letGo();
    });
  const onPointerDown = ({ pointerType }: PointerEvent) => {
    isTouched = pointerType === "touch";
  };
  const onKeyDown = () => {
    isTouched = false;
  };
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", onFocusIn);
  document.addEventListener("focusout", onFocusOut);
  document.addEventListener("pointerdown", onPointerDown, true);
  document.addEventListener("keydown", onKeyDown, true);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", onFocusIn);
    document.removeEventListener("focusout", onFocusOut);
    document.removeEventListener("pointerdown", onPointerDown, true);
    document.removeEventListener("keydown", onKeyDown, true);
  };
}
