import type { Image } from "@/lib/domain/generation";
import type { ApiCall } from "../with-api";
import type { ToolContent } from "./tool-result";

type Call = Pick<ApiCall<unknown, unknown, unknown>, "url">;

/** The address of a path here, as others can fetch it. */
export function absoluteUrl({ url }: Call, path: string): string {
  return new URL(path, url.origin).href;
}

/** A picture as a link that clients show or fetch. */
export function pictureLink(call: Call, image: Image): ToolContent {
  const { pathname } = new URL(image.url, call.url.origin);
  const name = `${image.id}${/\.\w+$/.exec(pathname)?.[0] ?? ""}`;
  const title = image.title ?? (image.prompt.length > 80 ? `${image.prompt.slice(0, 79)}…` : image.prompt);
  return { type: "resource_link", uri: absoluteUrl(call, image.url), name, title, mimeType: image.mediaType };
}

/** A picture as structured content; its url is null where nobody keeps it. */
export function presentPicture(call: Call, image: Image) {
  const { id, mediaType, width, height, seed, model, prompt, createdAt, favorite, title } = image;
  const url = image.url === "" ? null : absoluteUrl(call, image.url);
  return { id, url, mediaType, width, height, seed, model, prompt, createdAt, favorite, title };
}
