import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { describeUsage } from "@/lib/use-cases/describe-usage";

/** Neurons: spent today and in the last 30 days, what is left, and how many pictures of each model that makes. */
export const GET = withApi({ surface: "native", access: "read" }, async ({ services }) =>
  jsonReply(await describeUsage(services)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
