import { API_KEY_PREFIX, type ApiKey, type ApiKeyRepository } from "@/lib/domain/api-key";
import { apiKeyHash } from "@/lib/domain/api-key-secret";
import { type Caller, SCOPES, type Scope } from "@/lib/domain/caller";
import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import { type AccessKeys, accessKeys } from "./access-keys";
import { type RequestRate, requestRate } from "./request-rate";
import { hasValidSession } from "./session";

/**
 * Who may use a route: holders of a scope; holders of any key ("key"); anybody ("public"); anybody, even before API_KEY is
 * set ("setup").
 */
export type Access = Scope | "key" | "public" | "setup";

const OWNER: Caller = { kind: "owner", apiKeyId: null, scopes: SCOPES };
const SESSION: Caller = { kind: "session", apiKeyId: null, scopes: SCOPES };
const ANONYMOUS: Caller = { kind: "anonymous", apiKeyId: null, scopes: SCOPES };
const STRANGER: Caller = { kind: "anonymous", apiKeyId: null, scopes: [] };

export interface Authentication {
  readonly caller: Caller;
  /** null: no API_KEY is set, so there is nothing to sign with. */
  readonly keys: AccessKeys | null;
  /** How a created key's minute stands; null: another kind of caller, or a key without a limit. */
  readonly rate: RequestRate | null;
}

/** What authentication needs beside the request. */
export interface AuthContext {
  readonly config: Config;
  /** null: no database, so there are no created keys. */
  readonly apiKeys: ApiKeyRepository | null;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Whether the key may come as the user name or password of Basic, as AUTOMATIC1111's clients send it. */
  readonly acceptsBasic: boolean;
}

/**
 * Finds out who is asking. A caller without a valid key or session comes back without scopes; with
 * ALLOW_ANONYMOUS everybody has all of them. The owner costs no look into the database, a created key one.
 */
export async function authenticate(request: Request, context: AuthContext): Promise<Authentication> {
  const { config, apiKeys, nowMs } = context;
  const keys = config.apiKey === null ? null : await accessKeys(config.apiKey);
  const presented = presentedKeys(request, context.acceptsBasic);
  for (const secret of presented) {
    if (await keys?.isOwnerKey(secret)) return { caller: OWNER, keys, rate: null };
  }
  for (const secret of presented) {
    const use = secret.startsWith(API_KEY_PREFIX) ? await apiKeys?.use(await apiKeyHash(secret)) : null;
    if (use) return { caller: keyCaller(use.key), keys, rate: requestRate(use) };
  }
  if (presented.length === 0 && keys !== null && (await hasValidSession(request, keys, nowMs))) {
    return { caller: SESSION, keys, rate: null };
  }
  return { caller: config.allowAnonymous ? ANONYMOUS : STRANGER, keys, rate: null };
}

function keyCaller({ id, scopes, dailyNeuronLimit }: ApiKey): Caller {
  return { kind: "key", apiKeyId: id, scopes, dailyNeuronLimit };
}

/** Throws PictorError setup_required, unauthorized or forbidden if this caller may not use the route. */
export function authorize(caller: Caller, access: Access, request: Request, config: Config): void {
  if (config.apiKey === null && !config.allowAnonymous && access !== "setup") {
    throw new PictorError("setup_required");
  }
  if (!mayUse(caller, access)) {
    throw new PictorError(caller === STRANGER ? "unauthorized" : "forbidden");
  }
  if (caller.kind === "session" && isWrite(request)) requireSameOrigin(request);
}

function mayUse({ scopes }: Caller, access: Access): boolean {
  if (access === "public" || access === "setup") return true;
  return access === "key" ? scopes.length > 0 : scopes.includes(access);
}

/** The keys in `Authorization: Bearer` or `x-api-key`, and where it counts Basic; none if the request presents none. */
function presentedKeys(request: Request, acceptsBasic: boolean): string[] {
  const authorization = request.headers.get("authorization") ?? "";
  const bearer = /^Bearer +(\S+)\s*$/i.exec(authorization)?.[1];
  if (bearer !== undefined) return [bearer];
  const basic = acceptsBasic ? /^Basic +([\w+/]+={0,2})\s*$/i.exec(authorization)?.[1] : undefined;
  if (basic !== undefined) return basicKeys(basic);
  const header = request.headers.get("x-api-key")?.trim();
  return header ? [header] : [];
}

/** Clients differ in which half of Basic they put a key into. */
function basicKeys(encoded: string): string[] {
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0)));
    const separator = text.indexOf(":");
    return [text.slice(separator + 1), text.slice(0, Math.max(0, separator))].filter((part) => part !== "");
  } catch {
    return [];
  }
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
