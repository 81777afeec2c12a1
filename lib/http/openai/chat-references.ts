import { PictorError } from "@/lib/domain/errors";
import { requireReadable } from "../files/require-readable";
import type { ApiCall } from "../with-api";
import type { PictureAddress } from "./chat-request";
import { pictureSizeOfText } from "./picture-size";
import type { SourcePicture } from "./read-edit-form";

type Call = ApiCall<unknown, unknown, unknown>;

/**
 * The pictures a message shows: data URIs, or links to pictures of this deployment, as an earlier answer gave them. Other
 * addresses are not fetched: the server must not call where a caller tells it to. Throws PictorError invalid_image,
 * unauthorized.
 */
export function readReferences(call: Call, addresses: readonly PictureAddress[]): Promise<SourcePicture[]> {
  return Promise.all(addresses.map((address) => readReference(call, address)));
}

async function readReference(call: Call, { path, url }: PictureAddress): Promise<SourcePicture> {
  if (url.startsWith("data:")) return { text: url, size: pictureSizeOfText(url) };
  const address = URL.canParse(url) ? new URL(url) : null;
  const [, objectKey] = /^\/i\/([\w.]+)$/.exec(address?.pathname ?? "") ?? [];
  if (!address || address.host !== call.url.host || objectKey === undefined) {
    throw refused(path, "Pictures at other addresses are not fetched.");
  }
  await requireReadable({ ...call, url: address });
  const found = await call.services.library?.images.findByObjectKey(objectKey);
  if (!found) throw refused(path, "This picture is not in the library any more.");
  return { text: found.id, size: { width: found.width, height: found.height } };
}

function refused(path: string, message: string): PictorError {
  return new PictorError("invalid_image", {
    message,
    hint: "Send the picture as a data URI.",
    details: [{ path, message }],
  });
}
