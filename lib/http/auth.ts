import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import { type Caller, SCOPES, type Scope } from "@/lib/domain/ports";
import { type AccessKeys, accessKeys } from "./access-keys";
import { hasValidSession } from "./session";

/** Who may use a route: holders of a scope; anybody ("public"); anybody, even before API_KEY is set ("setup"). */
export type Access = Scope | "public" | "setup";

const OWNER: Caller = { kind: "owner", apiKeyId: null, scopes: SCOPES };
const SESSION: Caller = { kind: "session", apiKeyId: null, scopes: SCOPES };
const ANONYMOUS: Caller = { kind: "anonymous", apiKeyId: null, scopes: SCOPES };
const STRANGER: Caller = { kind: "anonymous", apiKeyId: null, scopes: [] };

export interface Authentication {
  readonly caller: Caller;
  /** null: no API_KEY is set, so there is nothing to sign with. */
  readonly keys: AccessKeys | null;
}

/**
 * Finds out who is asking. A caller without a valid key or session comes back without scopes; with
 * ALLOW_ANONYMOUS everybody has all of them. `nowMs` is milliseconds since the epoch.
 */
export async function authenticate(request: Request, config: Config, nowMs: number): Promise<Authentication> {
  const keys = config.apiKey === null ? null : await accessKeys(config.apiKey);
  if (keys !== null) {
    const presented = presentedKey(request);
    if (presented !== null) {
      if (await keys.isOwnerKey(presented)) return { caller: OWNER, keys };
    } else if (await hasValidSession(request, keys, nowMs)) {
      return { caller: SESSION, keys };
    }
  }
  return { caller: config.allowAnonymous ? ANONYMOUS : STRANGER, keys };
}

/** Throws PictorError setup_required, unauthorized or forbidden if this caller may not use the route. */
export function authorize(caller: Caller, access: Access, request: Request, config: Config): void {
  if (config.apiKey === null && !config.allowAnonymous && access !== "setup") {
    throw new PictorError("setup_required");
  }
  if (access !== "public" && access !== "setup" && !caller.scopes.includes(access)) {
    throw new PictorError(caller === STRANGER ? "unauthorized" : "forbidden");
  }
  if (caller.kind === "session" && isWrite(request)) requireSameOrigin(request);
}

/** The key in `Authorization: Bearer` or `x-api-key`; null if the request presents none. */
export function presentedKey(request: Request): string | null {
  const bearer = /^Bearer +(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return bearer ?? (request.headers.get("x-api-key")?.trim() || null);
}

/** A browser adds our cookie to forged requests as well, but it does not let them lie about their origin. */
export function requireSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const ours =
    origin === null ? request.headers.get("sec-fetch-site") === "same-origin" : isOurs(origin, request);
  if (ours) return;
  throw new PictorError("forbidden", {
    message: "This request comes from another site, so the sign-in cookie does not count for it.",
    hint: "Send the key as 'Authorization: Bearer <key>' instead.",
  });
}

function isOurs(origin: string, request: Request): boolean {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isWrite(request: Request): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}
