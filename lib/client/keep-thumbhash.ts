import type { Image } from "@/lib/domain/generation";
import { patchImage } from "./image-api";
import { replaceInFeeds } from "./image-feed";
import { makeThumbhash } from "./thumbhash-image";

const asked = new Set<string>();

function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: 4_000 });
  else setTimeout(run, 500);
}

/** Makes the thumbhash of a picture that has none, once, when the browser has time, and gives it to the library. */
export function keepThumbhash(image: Image, element: HTMLImageElement): void {
  if (image.thumbhash !== null || asked.has(image.id)) return;
  asked.add(image.id);
  whenIdle(() => {
    const thumbhash = makeThumbhash(element);
    if (thumbhash === null) return;
    // Only a nicety: without it the next visit shows a plain surface for a moment.
    patchImage(image.id, { thumbhash }).then(replaceInFeeds, () => undefined);
  });
}
