import * as z from "zod";
import { apiKeyIdSchema } from "@/lib/domain/api-key";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { revokeApiKey } from "@/lib/use-cases/revoke-api-key";

const paramsSchema = z.object({ id: apiKeyIdSchema });

/** Revokes a key at once and for good; it stays in the list. */
export const DELETE = withApi({ surface: "native", access: "admin", params: paramsSchema }, async (call) =>
  jsonReply(await revokeApiKey(call.services, call.params.id)),
);

export const OPTIONS = preflight("DELETE");
export const GET = refuse("native", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
