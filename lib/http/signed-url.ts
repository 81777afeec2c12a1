import { type AccessKeys, equalSignatures } from "./access-keys";

const DAY_SECONDS = 24 * 60 * 60;
const LIFETIME_DAYS = 7;

/**
 * Adds an expiry and a signature to a path, so that whoever has the link can fetch it for at least seven days
 * without a key. The expiry falls on midnight UTC, so the same picture keeps the same (cacheable) link all day.
 */
export async function signPath(path: string, keys: AccessKeys, nowMs: number): Promise<string> {
  const expires = (Math.ceil(nowMs / 1000 / DAY_SECONDS) + LIFETIME_DAYS) * DAY_SECONDS;
  return `${path}?expires=${expires}&signature=${await keys.signUrl(`${path}?${expires}`)}`;
}

/** Whether the address carries an unexpired signature of ours for its own path. */
export async function hasValidSignature(url: URL, keys: AccessKeys, nowMs: number): Promise<boolean> {
  const expires = url.searchParams.get("expires");
  const signature = url.searchParams.get("signature");
  if (!expires || !signature || !/^\d{1,12}$/.test(expires) || Number(expires) * 1000 <= nowMs) return false;
  return equalSignatures(signature, await keys.signUrl(`${url.pathname}?${expires}`));
}
