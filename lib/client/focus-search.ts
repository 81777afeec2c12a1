/** So long the page with the field may take to come. */
const PATIENCE_MS = 5_000;

/** Puts the cursor into the search field of a page, now or when the page comes. */
export function focusSearch(path: string): void {
  const until = performance.now() + PATIENCE_MS;
  const look = () => {
    const isThere = window.location.pathname === path;
    const field = isThere ? document.querySelector<HTMLInputElement>("input[type=search]") : null;
    if (field) field.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  // After the change that brought us here is on the page.
  requestAnimationFrame(look);
}
