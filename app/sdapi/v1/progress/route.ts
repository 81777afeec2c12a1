import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { describeProgress } from "@/lib/http/sdapi/running-jobs";
import { withApi } from "@/lib/http/with-api";

/** What of the caller's requests is being painted. */
export const GET = withApi({ surface: "sdapi", access: "generate" }, async (call) =>
  jsonReply(describeProgress(call)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("sdapi", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
