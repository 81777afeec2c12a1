import { PictorError } from "@/lib/domain/errors";
import { requireAllowedOrigin } from "@/lib/http/mcp/allowed-origin";
import { answerMcp } from "@/lib/http/mcp/mcp-handler";
import { preflight, refuse } from "@/lib/http/other-methods";
import { readJsonBody } from "@/lib/http/read-body";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { createGeneration } from "@/lib/use-cases/create-generation";
import { listImages } from "@/lib/use-cases/list-images";

/** The Model Context Protocol over streamable HTTP, without sessions. What a key may do decides which tools it sees. */
export const POST = withApi({ surface: "mcp", access: "public" }, async (call) => {
  requireAllowedOrigin(call);
  if (call.caller.scopes.length === 0) throw new PictorError("unauthorized");
  const posted = await readJsonBody(call.request, GENERATION_BODY_BYTES);
  return answerMcp(call, posted, { createGeneration, listImages });
});

export const OPTIONS = preflight("POST");
export const GET = refuse("mcp", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
