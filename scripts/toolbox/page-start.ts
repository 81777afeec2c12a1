import { startScripts } from "./compile-hints.ts";
import { changePrerenderedPages } from "./prerendered-cache.ts";

/** What Turbopack waits for before it starts the page, in the inline script that Next writes: files below `/_next/`. */
const AWAITED = /("otherChunks":)(\[[^\]]*\])/;
/** Turbopack itself: it does the waiting, and never says of itself that it is there. */
const RUNTIME = /\/turbopack-[^/]*$/;

/**
 * The page, starting once all of its scripts are there and not when React's are. React would begin to hydrate without the
 * rest and could finish nothing of it, but would not wait either: since the router defers a value, it tries over and over
 * until the last script comes, a few hundred times a second. Source: https://github.com/vercel/next.js/issues/96202.
 * @throws Error where Next no longer writes the list
 */
export function awaitAllScripts(html: string): string {
  const list = AWAITED.exec(html)?.[2];
  if (!list) throw new Error("Next no longer says which files its pages wait for.");
  const own = startScripts(html).filter((path) => !RUNTIME.test(path));
  const awaited = [...new Set([...JSON.parse(list), ...own.map((path) => path.replace(/^\/_next\//, ""))])];
  return html.replace(AWAITED, (_, name) => `${name}${JSON.stringify(awaited)}`);
}

/** Does so for every prerendered page. Run it before the policies are written: they name the inline script by its hash. */
export function writePageStarts(): void {
  changePrerenderedPages((page) => ({ ...page, html: awaitAllScripts(page.html) }));
}
