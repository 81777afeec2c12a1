import type { ApiKeyUse } from "@/lib/domain/api-key";
import { PictorError } from "@/lib/domain/errors";

const WINDOW_SECONDS = 60;

/** How the minute of a created key stands. */
export interface RequestRate {
  /** Requests a minute. */
  readonly limit: number;
  /** Requests left in this minute; below zero: this one is too many. */
  readonly left: number;
  /** When the minute ends, milliseconds since the epoch. */
  readonly endsAt: number;
}

/** null: the key has no limit. */
export function requestRate({ key, hits, windowEndsAt }: ApiKeyUse): RequestRate | null {
  if (key.requestsPerMinute === null || hits === null) return null;
  return { limit: key.requestsPerMinute, left: key.requestsPerMinute - hits, endsAt: windowEndsAt };
}

/** Throws PictorError("rate_limited") for a request over the limit. `nowMs` is milliseconds since the epoch. */
export function requireWithinRate(rate: RequestRate | null, nowMs: number): void {
  if (rate === null || rate.left >= 0) return;
  throw new PictorError("rate_limited", {
    message: `This key may send ${rate.limit} requests a minute.`,
    retryAfterSeconds: secondsLeft(rate, nowMs),
  });
}

/** Tells the caller how its minute stands (draft-ietf-httpapi-ratelimit-headers-10). */
export function applyRateHeaders(headers: Headers, rate: RequestRate | null, nowMs: number): void {
  if (rate === null) return;
  headers.set("ratelimit-policy", `"minute";q=${rate.limit};w=${WINDOW_SECONDS}`);
  headers.set("ratelimit", `"minute";r=${Math.max(0, rate.left)};t=${secondsLeft(rate, nowMs)}`);
}

function secondsLeft(rate: RequestRate, nowMs: number): number {
  return Math.max(1, Math.ceil((rate.endsAt - nowMs) / 1000));
}
