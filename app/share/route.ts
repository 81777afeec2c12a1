import { preflight, refuse } from "@/lib/http/other-methods";
import { takeShareWithoutWorker } from "@/lib/http/share/share-intake";
import { withApi } from "@/lib/http/with-api";

/** What another app shares with the installed studio, where its service worker does not take it in. */
export const POST = withApi({ surface: "native", access: "public" }, (call) =>
  takeShareWithoutWorker(call.request),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
