import { PictorError } from "@/lib/domain/errors";
import { isPublicAddress } from "@/lib/domain/public-address";

export interface GuardedFetchOptions {
  readonly fetch: typeof fetch;
  /** ALLOW_PRIVATE_EXTERNAL_API: http and private hosts are fine too. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function checkAddress(url: URL, allowPrivate: boolean): void {
  if (isPublicAddress(url) || (allowPrivate && /^https?:$/.test(url.protocol))) return;
  throw new PictorError("provider_unavailable", {
    message: "The external provider points to an address that is not public.",
    hint: "Set ALLOW_PRIVATE_EXTERNAL_API=true if it is your own.",
  });
}

/**
 * Fetches from a server that is only half trusted: every address on the way must be public https, at most three redirects
 * are followed, and `authorization` stays with the first origin. A redirected POST is followed only where the method and
 * body are kept (307, 308). Throws PictorError provider_unavailable for what it refuses.
 */
export async function guardedFetch(
  address: string,
  init: RequestInit,
  options: GuardedFetchOptions,
): Promise<Response> {
  // Called as a bare function: the platform's fetch refuses to be a method of anything.
  const send = options.fetch;
  let url = new URL(address);
  const headers = new Headers(init.headers);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    checkAddress(url, options.allowPrivate);
    const reply = await send(url.href, {
      ...init,
      headers,
      redirect: "manual",
      signal: options.signal,
    });
    if (!REDIRECTS.has(reply.status)) return reply;
    await reply.body?.cancel();
    const location = reply.headers.get("location");
    const keepsBody = init.body === undefined || reply.status === 307 || reply.status === 308;
    if (location === null || !URL.canParse(location, url) || !keepsBody) break;
    const next = new URL(location, url);
    if (next.origin !== url.origin) headers.delete("authorization");
    url = next;
  }
  throw new PictorError("provider_unavailable", {
    message: "The external provider redirects to somewhere that is not followed.",
    hint: "Put the final address into EXTERNAL_API.",
  });
}

/** Reads a body of at most `maxBytes`. Throws PictorError invalid_model_output when it is larger. */
export async function readLimited(reply: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new PictorError("invalid_model_output", { message: "The external provider's answer is too large." });
  if (Number(reply.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (reply.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array> = reply.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.byteLength;
      if (length > maxBytes) throw tooLarge();
      chunks.push(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
