import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { interruptJobs } from "@/lib/http/sdapi/running-jobs";
import { withApi } from "@/lib/http/with-api";

/** Ends what the caller has running. */
export const POST = withApi({ surface: "sdapi", access: "generate" }, async (call) => {
  interruptJobs(call);
  return jsonReply({});
});

export const OPTIONS = preflight("POST");
export const GET = refuse("sdapi", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
