import * as z from "zod";
import { imageFileReply } from "@/lib/http/files/image-file-reply";
import { requireReadable } from "@/lib/http/files/require-readable";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requireLibrary } from "@/lib/use-cases/require-library";

const paramsSchema = z.object({ file: z.string() });

/** The bytes of a picture, for whoever may read the library or holds a signed link. */
export const GET = withApi({ surface: "native", access: "public", params: paramsSchema }, async (call) => {
  await requireReadable(call);
  return imageFileReply(call.request, requireLibrary(call.services).imageStore, call.params.file);
});

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
