import { describeCatalog } from "@/lib/http/agents/ai-catalog";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** What agents find here, as Agentic Resource Discovery lists it; a key is not needed to read it. */
export const GET = withApi({ surface: "native", access: "public" }, async ({ url }) =>
  jsonReply(describeCatalog(url), { headers: { "cache-control": "public, max-age=3600" } }),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
