import * as z from "zod";
import { objectKeySchema } from "@/lib/domain/library-export";
import { preflight, refuse } from "@/lib/http/other-methods";
import { readBytes } from "@/lib/http/read-body";
import { withApi } from "@/lib/http/with-api";
import { importPicture, MAX_PICTURE_BYTES } from "@/lib/use-cases/import-picture";

const paramsSchema = z.object({ file: objectKeySchema });

/** Takes the bytes of a picture that an import named as missing. */
export const PUT = withApi({ surface: "native", access: "admin", params: paramsSchema }, async (call) => {
  const bytes = await readBytes(call.request, MAX_PICTURE_BYTES);
  await importPicture(call.services, call.params.file, bytes);
  return new Response(null, { status: 204 });
});

export const OPTIONS = preflight("PUT");
export const GET = refuse("native", "PUT");
export const POST = GET;
export const PATCH = GET;
export const DELETE = GET;
