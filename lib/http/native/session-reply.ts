import * as z from "zod";
import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { Caller } from "@/lib/domain/ports";
import { requireSameOrigin } from "../auth";
import { jsonReply } from "../json-reply";
import { sessionCookie } from "../session";
import type { ApiCall } from "../with-api";

const WINDOW_SECONDS = 600;
const MAX_ATTEMPTS = 10;

/** The body of POST /api/v1/session. */
export const sessionRequestSchema = z.strictObject({ key: z.string().trim().min(1).max(512) });
type SignInCall = ApiCall<z.infer<typeof sessionRequestSchema>, unknown, unknown>;

/** What the studio needs to know before anything else. */
export function describeSession(caller: Caller, config: Config) {
  return {
    signedIn: caller.kind === "session" || caller.kind === "owner",
    anonymous: config.allowAnonymous,
    setupRequired: config.apiKey === null && !config.allowAnonymous,
  };
}

/** Signs in with the owner's key: ten attempts in ten minutes from one address; the right key gives them back. */
export async function signIn(call: SignInCall): Promise<Response> {
  const { request, services, keys, rateWindows } = call;
  if (request.headers.has("origin")) requireSameOrigin(request);
  if (keys === null) {
    throw new PictorError("conflict", {
      message: "This deployment has no API_KEY, so there is nothing to sign in with.",
      hint: "Set the API_KEY secret, or go on without signing in.",
    });
  }
  const address = request.headers.get("cf-connecting-ip") ?? "local";
  // Under a keyed hash, so that no visitor's address is stored.
  const bucket = `sign-in:${await keys.signUrl(`sign-in ${address}`)}`;
  const { count, endsAt } = await rateWindows.hit(bucket, WINDOW_SECONDS);
  if (count > MAX_ATTEMPTS) {
    throw new PictorError("rate_limited", {
      message: "Too many sign-in attempts from this address.",
      retryAfterSeconds: (endsAt - services.clock.now()) / 1000,
    });
  }
  if (!(await keys.isOwnerKey(call.body.key))) {
    throw new PictorError("unauthorized", {
      message: "This is not the deployment's key.",
      hint: "Use the value of the API_KEY secret.",
    });
  }
  await rateWindows.forget(bucket);
  const cookie = await sessionCookie(keys, services.clock.now());
  const session = { signedIn: true, anonymous: services.config.allowAnonymous, setupRequired: false };
  return jsonReply(session, { headers: { "set-cookie": cookie } });
}
