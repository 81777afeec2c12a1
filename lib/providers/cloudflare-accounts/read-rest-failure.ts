import { PictorError } from "@/lib/domain/errors";
import { toPictorError } from "../workers-ai/read-error";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole seconds of a Retry-After header, given as seconds or as a date; undefined: none, or none that can be read. */
export function readRetryAfter(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null || header.trim() === "") {
    return undefined;
  }
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** Codes of Cloudflare's API itself that mean a wrong account id or token; 7003 means something else at the gateway. */
const WRONG_ACCOUNT = new Set([6003, 6111, 7003, 9106, 9107, 9109, 10000]);

/** Reads a REST reply that is not a success: the envelope's first error, or the body's text. */
export async function readRestFailure(reply: Response): Promise<PictorError> {
  const text = await reply.text();
  const envelope = parseJson(text);
  const errors = isRecord(envelope) && Array.isArray(envelope.errors) ? envelope.errors : [];
  const first: unknown = errors[0];
  const code = isRecord(first) && typeof first.code === "number" ? first.code : undefined;
  const message = isRecord(first) && typeof first.message === "string" ? first.message : text;
  if (code !== undefined && WRONG_ACCOUNT.has(code) && reply.status < 500) {
    return new PictorError("provider_auth", { providerCode: code });
  }
  // A redirect is none of the API's answers; treat it as a failing provider.
  const status = reply.status < 400 ? 502 : reply.status;
  return toPictorError({
    message,
    code,
    status,
    retryAfterSeconds: readRetryAfter(reply.headers.get("retry-after")),
  });
}
