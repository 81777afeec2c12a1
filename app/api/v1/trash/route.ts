import * as z from "zod";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { emptyTrash } from "@/lib/use-cases/empty-trash";

const querySchema = z.object({
  olderThanDays: z.coerce.number().min(0).max(3650).default(0).describe("Only what went there so long ago."),
});

/** Empties the trash for good, up to 2000 pictures a call; `complete` says whether another call has more to do. */
export const DELETE = withApi({ surface: "native", access: "write", query: querySchema }, async (call) =>
  jsonReply(await emptyTrash(call.services, call.query.olderThanDays)),
);

export const OPTIONS = preflight("DELETE");
export const GET = refuse("native", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
