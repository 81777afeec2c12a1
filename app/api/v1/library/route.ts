import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { deleteLibrary } from "@/lib/use-cases/delete-library";

/** Deletes every picture, collection and prompt for good, a part a call; `complete` says whether another call has more to do. */
export const DELETE = withApi({ surface: "native", access: "admin" }, async (call) =>
  jsonReply(await deleteLibrary(call.services)),
);

export const OPTIONS = preflight("DELETE");
export const GET = refuse("native", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
