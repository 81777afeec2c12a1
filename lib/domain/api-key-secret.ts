import { API_KEY_PREFIX } from "./api-key";

const SECRET_BYTES = 32;
const encoder = new TextEncoder();

/** A new secret: `pk_` and 256 random bits as 64 hexadecimal digits. */
export function createApiKeySecret(): string {
  return API_KEY_PREFIX + toHex(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
}

/** SHA-256 of a secret as hex, under which it is found. A secret is random, so it needs no salt and no slow hash. */
export async function apiKeyHash(secret: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(secret))));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
