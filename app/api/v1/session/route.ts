import { jsonReply } from "@/lib/http/json-reply";
import { describeSession, sessionRequestSchema, signIn } from "@/lib/http/native/session-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { clearedSessionCookie } from "@/lib/http/session";
import { withApi } from "@/lib/http/with-api";

/** Whether this browser is signed in, and whether it needs to be. */
export const GET = withApi({ surface: "native", access: "setup" }, async (call) =>
  jsonReply(describeSession(call.caller, call.services.config)),
);

/** Signs this browser in with the owner's key. */
export const POST = withApi({ surface: "native", access: "public", body: sessionRequestSchema }, signIn);

/** Signs this browser out. */
export const DELETE = withApi(
  { surface: "native", access: "setup" },
  async () => new Response(null, { status: 204, headers: { "set-cookie": clearedSessionCookie() } }),
);

export const OPTIONS = preflight("GET", "POST", "DELETE");
export const PUT = refuse("native", "GET", "POST", "DELETE");
export const PATCH = PUT;
