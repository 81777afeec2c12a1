import { toBase64Url } from "./base64url";
import { equalDigests, sha256 } from "./constant-time";

const encoder = new TextEncoder();

/** What the owner's API_KEY opens: a check of presented keys, and two signers that die with the key. */
export interface AccessKeys {
  /** Constant time. */
  isOwnerKey(presented: string): Promise<boolean>;
  signSession(payload: string): Promise<string>;
  signUrl(payload: string): Promise<string>;
}

let cached: { readonly apiKey: string; readonly keys: Promise<AccessKeys> } | null = null;

/** Derives the keys once per isolate and API_KEY; a changed API_KEY ends every session and signed link. */
export function accessKeys(apiKey: string): Promise<AccessKeys> {
  if (cached?.apiKey !== apiKey) cached = { apiKey, keys: deriveAccessKeys(apiKey) };
  return cached.keys;
}

async function deriveAccessKeys(apiKey: string): Promise<AccessKeys> {
  const material = await crypto.subtle.importKey("raw", encoder.encode(apiKey), "HKDF", false, ["deriveKey"]);
  const [ownDigest, sessionKey, urlKey] = await Promise.all([
    sha256(apiKey),
    deriveHmacKey(material, "pictor/session/v1"),
    deriveHmacKey(material, "pictor/signed-url/v1"),
  ]);
  return {
    isOwnerKey: async (presented) => equalDigests(await sha256(presented), ownDigest),
    signSession: (payload) => sign(sessionKey, payload),
    signUrl: (payload) => sign(urlKey, payload),
  };
}

function deriveHmacKey(material: CryptoKey, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: encoder.encode(purpose) },
    material,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign"],
  );
}

async function sign(key: CryptoKey, payload: string): Promise<string> {
  return toBase64Url(await crypto.subtle.sign("HMAC", key, encoder.encode(payload)));
}

/** Compares a presented signature with the right one in constant time. */
export async function equalSignatures(presented: string, right: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256(presented), sha256(right)]);
  return equalDigests(a, b);
}
