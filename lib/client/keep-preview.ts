import type { Image } from "@/lib/domain/generation";
import { MAX_THUMBNAIL_BYTES } from "@/lib/domain/thumbnail";
import { jobs } from "./generation-queue";
import { patchImage, putThumbnail } from "./image-api";
import { changeInFeeds } from "./image-feed";
import { makeThumbhash } from "./thumbhash-image";

/** Wide enough for a column of the wall on a sharp screen. */
const THUMBNAIL_WIDTH = 512;
/** Tried in turn until the file is small enough. */
const QUALITIES = [0.8, 0.6, 0.4] as const;

const asked = new Set<string>();
let work: Promise<void> = Promise.resolve();

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 4_000 });
    else setTimeout(resolve, 500);
  });
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", quality));
}

/** A small WebP of a loaded picture; null where the browser cannot write WebP or it will not get small enough. */
async function makeThumbnail(picture: HTMLImageElement): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const scale = Math.min(1, THUMBNAIL_WIDTH / picture.naturalWidth);
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await encode(canvas, quality);
    if (blob?.type !== "image/webp") return null;
    if (blob.size <= MAX_THUMBNAIL_BYTES) return blob;
  }
  return null;
}

/** The library knows a picture once all of its generation is over; until then a preview of it would be refused. */
export function whenInLibrary(id: string): Promise<void> {
  const isUnderWay = () =>
    jobs
      .get()
      .some(
        ({ stage, parts }) =>
          stage !== "ended" && parts.some((part) => part.status === "done" && part.image.id === id),
      );
  return new Promise((resolve) => {
    if (!isUnderWay()) return resolve();
    const unsubscribe = jobs.subscribe(() => {
      if (isUnderWay()) return;
      unsubscribe();
      resolve();
    });
  });
}

async function keep(image: Image, picture: HTMLImageElement): Promise<void> {
  await idle();
  if (image.thumbnailUrl === null) {
    const thumbnail = await makeThumbnail(picture);
    if (thumbnail) await putThumbnail(image.id, thumbnail);
  }
  const thumbhash = image.thumbhash ?? makeThumbhash(picture);
  if (image.thumbhash !== null || thumbhash === null) return;
  await patchImage(image.id, { thumbhash });
  // The address of the picture on the wall stays: it is loaded already.
  changeInFeeds(image.id, { thumbhash });
}

/**
 * Makes what a picture lacks, a thumbnail or a thumbhash, from the loaded picture, and gives it to the library: once
 * a picture, one after the other, when the browser has time.
 */
export function keepPreview(image: Image, picture: HTMLImageElement): void {
  if ((image.thumbhash !== null && image.thumbnailUrl !== null) || asked.has(image.id)) return;
  asked.add(image.id);
  // A nicety: without it the next visit loads the picture itself, and shows a plain surface until then.
  const make = () => {
    work = work.then(() => keep(image, picture)).catch(() => undefined);
  };
  void whenInLibrary(image.id).then(make);
}
