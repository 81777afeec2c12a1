import type { PictorError } from "@/lib/domain/errors";
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

/** Reads a REST reply that is not a success: the envelope's first error, or the body's text. */
export async function readRestFailure(reply: Response): Promise<PictorError> {
  const text = await reply.text();
  const envelope = parseJson(text);
  const errors = isRecord(envelope) && Array.isArray(envelope.errors) ? envelope.errors : [];
  const first: unknown = errors[0];
  const code = isRecord(first) && typeof first.code === "number" ? first.code : undefined;
  const message = isRecord(first) && typeof first.message === "string" ? first.message : text;
  // A redirect is none of the API's answers; treat it as a failing provider.
  const status = reply.status < 400 ? 502 : reply.status;
  return toPictorError({
    message,
    code,
    status,
    retryAfterSeconds: readRetryAfter(reply.headers.get("retry-after")),
  });
}
