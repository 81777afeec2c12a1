import { openApiReply } from "@/lib/http/openapi/openapi-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** What every route takes and answers, as OpenAPI 3.1. The document is made when Pictor is built. */
export const GET = withApi({ surface: "native", access: "public" }, async ({ request }) =>
  openApiReply(request),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
