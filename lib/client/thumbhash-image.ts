import { rgbaToThumbHash, thumbHashToDataURL } from "thumbhash";

/** Larger inputs gain nothing and are refused by the format. */
const MAX_SIDE = 100;
const CACHE_SIZE = 400;
const cache = new Map<string, string>();

/** The blurred picture that stands in while the real one loads, as a data URL; null for a hash that cannot be read. */
export function thumbhashToUrl(thumbhash: string): string | null {
  const known = cache.get(thumbhash);
  if (known !== undefined) return known;
  try {
    const url = thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0)));
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(thumbhash, url);
    return url;
  } catch {
    return null;
  }
}

/** The thumbhash (base64) of a loaded picture; null where the browser does not let us read its pixels. */
export function makeThumbhash(picture: HTMLImageElement): string | null {
  const scale = MAX_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight);
  if (!Number.isFinite(scale)) return null;
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  try {
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    return btoa(String.fromCharCode(...rgbaToThumbHash(pixels.width, pixels.height, pixels.data)));
  } catch {
    return null;
  }
}
