import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { describeStatus } from "@/lib/use-cases/describe-status";

const querySchema = z.object({ probe: z.enum(["0", "1"]).optional() });

/** What is bound and configured. Strangers learn only whether the deployment is set up. */
export const GET = withApi({ surface: "native", access: "setup", query: querySchema }, async (call) => {
  const { services, caller, query } = call;
  const probe = query.probe === "1";
  if (probe && !caller.scopes.includes("admin")) throw new PictorError("forbidden");
  if (!caller.scopes.includes("read")) {
    const { apiKey, allowAnonymous } = services.config;
    return jsonReply({ state: apiKey === null && !allowAnonymous ? "setup_required" : "sign_in_required" });
  }
  return jsonReply(await describeStatus(services, { probe }));
});

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
