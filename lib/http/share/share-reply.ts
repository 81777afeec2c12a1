import { PictorError } from "@/lib/domain/errors";
import type { ImageListItem, ImageStore } from "@/lib/domain/ports";
import { imageFileReply } from "../files/image-file-reply";
import { chooseLocale } from "../page-lane";
import { goneSharePage, sharePage } from "./share-page";
import { sharePagePolicy } from "./share-page-style";

/** A slug as shareImage makes them; anything else is nobody's. */
const SLUG = /^[\w-]{16}$/;

/** Answers with the public page of a picture, or with the page that says there is none. */
export async function sharePageReply(
  request: Request,
  slug: string,
  find: (slug: string) => Promise<ImageListItem>,
): Promise<Response> {
  const locale = chooseLocale(request.headers);
  const headers = new Headers({
    "content-type": "text/html; charset=utf-8",
    "content-language": locale,
    "content-security-policy": await sharePagePolicy(),
    // Taking a picture back counts at once.
    "cache-control": "private, no-cache",
    "x-robots-tag": "noindex",
    vary: "Cookie, Accept-Language",
  });
  try {
    const image = await find(requireSlug(slug));
    return new Response(sharePage(image, slug, new URL(request.url).origin, locale), { headers });
  } catch (error) {
    if (!(error instanceof PictorError) || error.code !== "not_found") throw error;
    return new Response(goneSharePage(locale), { status: 404, headers });
  }
}

/** Answers with the bytes of a shared picture. Throws PictorError not_found. */
export async function shareFileReply(
  request: Request,
  slug: string,
  find: (slug: string) => Promise<ImageListItem>,
  store: ImageStore,
): Promise<Response> {
  const { objectKey } = await find(requireSlug(slug));
  const reply = await imageFileReply(request, store, objectKey);
  reply.headers.set("cache-control", "private, no-cache");
  reply.headers.set("x-robots-tag", "noindex");
  return reply;
}

function requireSlug(slug: string): string {
  if (SLUG.test(slug)) return slug;
  throw new PictorError("not_found");
}
