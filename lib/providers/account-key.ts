import { createHash } from "node:crypto";

const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);

/** Names an account in the meter without telling its id. */
export function accountKey(accountId: string): string {
  return `cf-${digest(accountId)}`;
}

/** Tells one token of an account from the next without telling either. */
export function credentialKey(token: string): string {
  return digest(`token ${token}`);
}
