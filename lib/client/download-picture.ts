import type { Image } from "@/lib/domain/generation";

const MAX_WORDS_LENGTH = 60;
const EXTENSIONS: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

/** A file name from the prompt that every system takes. */
export function pictureFileName(image: Pick<Image, "prompt" | "title" | "id" | "mediaType">): string {
  const words = (image.title ?? image.prompt)
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, MAX_WORDS_LENGTH)
    .replace(/^-+|-+$/g, "");
  return `${words || "picture"}-${image.id.slice(-6).toLowerCase()}.${EXTENSIONS[image.mediaType] ?? "img"}`;
}
