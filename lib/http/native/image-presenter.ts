import type { Collection } from "@/lib/domain/collection";
import type { Config } from "@/lib/domain/config";
import type { Image } from "@/lib/domain/generation";
import type { Caller, Clock, ImageListItem } from "@/lib/domain/ports";
import type { PromptHistoryItem } from "@/lib/domain/prompt-history";
import { api } from "@/lib/domain/routes";
import type { AccessKeys } from "../access-keys";
import { signPath } from "../signed-url";

interface Audience {
  readonly caller: Caller;
  readonly keys: AccessKeys | null;
  readonly services: { readonly config: Config; readonly clock: Clock };
}

/**
 * Gives a path as this caller can fetch it: bare where the browser sends the session cookie or nobody needs a
 * key, signed for callers with a key, whose pictures are fetched by others than themselves.
 */
async function addressFor(path: string, { caller, keys, services }: Audience): Promise<string> {
  if (keys === null || services.config.allowAnonymous || caller.kind === "session") return path;
  return signPath(path, keys, services.clock.now());
}

/** A picture as the native API shows it to this caller; its url is empty where the store could not keep it. */
export async function presentImage(item: ImageListItem, audience: Audience): Promise<Image> {
  const { objectKey, hasThumbnail, shareSlug, ...shown } = item;
  const thumbnail = hasThumbnail ? addressFor(api.thumbnailFile(objectKey), audience) : null;
  return {
    ...shown,
    url: objectKey === "" ? "" : await addressFor(api.imageFile(objectKey), audience),
    thumbnailUrl: await thumbnail,
    shareUrl: shareSlug ? api.sharePage(shareSlug) : null,
  };
}

/** A small view of a picture beside something else; its thumbnail comes along, if there is one. */
async function presentCover<Cover extends { readonly objectKey: string; readonly hasThumbnail: boolean }>(
  { objectKey, hasThumbnail, ...picture }: Cover,
  audience: Audience,
) {
  return {
    ...picture,
    url: await addressFor(api.imageFile(objectKey), audience),
    thumbnailUrl: hasThumbnail ? await addressFor(api.thumbnailFile(objectKey), audience) : null,
  };
}

/** A collection as the native API shows it to this caller. */
export async function presentCollection({ cover, ...shown }: Collection, audience: Audience) {
  return { ...shown, cover: cover === null ? null : await presentCover(cover, audience) };
}

/** A prompt of the history as the native API shows it to this caller. */
export async function presentPrompt({ lastImage, ...shown }: PromptHistoryItem, audience: Audience) {
  return { ...shown, lastImage: lastImage === null ? null : await presentCover(lastImage, audience) };
}
