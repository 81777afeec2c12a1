import { type AccessKeys, equalSignatures } from "./access-keys";

/** `__Host-` binds the cookie to this host, https (or localhost) and the path `/`. */
export const SESSION_COOKIE = "__Host-pictor_session";
const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** The `Set-Cookie` value that signs the owner in for 30 days. `nowMs` is milliseconds since the epoch. */
export async function sessionCookie(keys: AccessKeys, nowMs: number): Promise<string> {
  const expiresAt = Math.floor(nowMs / 1000) + SESSION_SECONDS;
  const payload = `v1.${expiresAt}.${crypto.randomUUID()}`;
  const value = `${payload}.${await keys.signSession(payload)}`;
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; Secure; SameSite=Lax`;
}

/** The `Set-Cookie` value that signs out. */
export function clearedSessionCookie(): string {
  return `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;
}

/** Whether the request carries a session cookie of ours that has not expired. */
export async function hasValidSession(request: Request, keys: AccessKeys, nowMs: number): Promise<boolean> {
  const value = readCookie(request, SESSION_COOKIE);
  const parts = value?.split(".") ?? [];
  const [version, expiresAt, nonce, signature] = parts;
  if (parts.length !== 4 || version !== "v1" || !expiresAt || !nonce || !signature) return false;
  if (!/^\d{1,12}$/.test(expiresAt) || Number(expiresAt) * 1000 <= nowMs) return false;
  return equalSignatures(signature, await keys.signSession(`v1.${expiresAt}.${nonce}`));
}

function readCookie(request: Request, name: string): string | null {
  for (const pair of request.headers.get("cookie")?.split(";") ?? []) {
    const separator = pair.indexOf("=");
    if (separator > 0 && pair.slice(0, separator).trim() === name) return pair.slice(separator + 1).trim();
  }
  return null;
}
