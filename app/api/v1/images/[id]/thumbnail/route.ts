import { MAX_THUMBNAIL_BYTES } from "@/lib/domain/thumbnail";
import { imageFileReply } from "@/lib/http/files/image-file-reply";
import { jsonReply } from "@/lib/http/json-reply";
import { imageParamsSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { readBytes } from "@/lib/http/read-body";
import { withApi } from "@/lib/http/with-api";
import { getImage } from "@/lib/use-cases/get-image";
import { requireLibrary } from "@/lib/use-cases/require-library";
import { saveThumbnail } from "@/lib/use-cases/save-thumbnail";

/** The thumbnail of a picture; 404 until a browser has made one. */
export const GET = withApi({ surface: "native", access: "read", params: imageParamsSchema }, async (call) => {
  const { objectKey } = await getImage(call.services, call.params.id);
  return imageFileReply(call.request, requireLibrary(call.services).imageStore, `${objectKey}.webp`);
});

/** Keeps a thumbnail: the body is a WebP file of at most 64 KiB. */
export const PUT = withApi(
  { surface: "native", access: "write", params: imageParamsSchema },
  async (call) => {
    const bytes = await readBytes(call.request, MAX_THUMBNAIL_BYTES);
    return jsonReply(await presentImage(await saveThumbnail(call.services, call.params.id, bytes), call));
  },
);

export const OPTIONS = preflight("GET", "PUT");
export const POST = refuse("native", "GET", "PUT");
export const PATCH = POST;
export const DELETE = POST;
