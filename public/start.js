// Loaded before the first paint and ahead of the page's own scripts.
(() => {
  // The theme the visitor chose, so that the other one never flashes.
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; then the system's theme stands.
  }

  // The page starts once all of its scripts are there: one that does not come is asked for again, and told of if it never
  // comes. Once the page has started (window.next), Turbopack does so by itself.
  const PAUSES_MS = [500, 2000, 5000];
  const failures = new Map();

  const askAgain = (script) => {
    const again = document.createElement("script");
    again.async = true;
    // As it is written: Turbopack knows its files by that.
    again.setAttribute("src", script.getAttribute("src"));
    script.replaceWith(again);
  };

  const tell = () => {
    const words = document.getElementById("start-failed");
    words?.removeAttribute("hidden");
    words?.querySelector("button")?.addEventListener("click", () => location.reload());
  };

  const onError = ({ target: script }) => {
    if (window.next || !(script instanceof HTMLScriptElement) || !script.src.includes("/_next/static/"))
      return;
    const count = failures.get(script.src) ?? 0;
    failures.set(script.src, count + 1);
    if (count < PAUSES_MS.length) setTimeout(askAgain, PAUSES_MS[count], script);
    else tell();
  };
  // Errors of loading do not bubble.
  addEventListener("error", onError, true);
})();
