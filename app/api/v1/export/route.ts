import { exportedFile, exportQuerySchema, exportReply } from "@/lib/http/native/export-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { exportLibrary } from "@/lib/use-cases/export-library";
import { requireLibrary } from "@/lib/use-cases/require-library";

/** The whole library as NDJSON, streamed; `limit` and `cursor` give it in parts. */
export const GET = withApi({ surface: "native", access: "read", query: exportQuerySchema }, async (call) => {
  requireLibrary(call.services);
  const { cursor = null, limit = null } = call.query;
  const presentFile = (objectKey: string) => exportedFile(call, objectKey);
  return exportReply(call, exportLibrary(call.services, { after: cursor, limit, presentFile }));
});

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
