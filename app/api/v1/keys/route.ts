import { apiKeyRequestSchema } from "@/lib/domain/api-key";
import { jsonReply } from "@/lib/http/json-reply";
import { pageQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { createApiKey } from "@/lib/use-cases/create-api-key";
import { listApiKeys } from "@/lib/use-cases/list-api-keys";

/** The created keys, newest first, without their secrets. */
export const GET = withApi({ surface: "native", access: "admin", query: pageQuerySchema }, async (call) =>
  jsonReply(await listApiKeys(call.services, call.query)),
);

/** Makes a key; the reply is the only place that ever tells its secret. */
export const POST = withApi({ surface: "native", access: "admin", body: apiKeyRequestSchema }, async (call) =>
  jsonReply(await createApiKey(call.services, call.body), { status: 201 }),
);

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("native", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
