import type { ErrorCode, PictorError } from "@/lib/domain/errors";

/** What is known when a call has failed. */
export interface FailedTry {
  readonly error: PictorError;
  /** 1 after the first try of this picture; tries that parked an account do not count. */
  readonly attemptNumber: number;
  /** Further providers that could run the model and have not failed for good. */
  readonly candidatesLeft: number;
  /** MODERATION_RETRY: the safety filter is known to err, so the same prompt may be sent once more. */
  readonly moderationRetry: boolean;
}

/** retry: the same provider again; next: another one; park: another one, and this one not before it recovers. */
export interface RetryDecision {
  readonly action: "retry" | "next" | "park" | "fail";
  /** Wait this long first. */
  readonly delayMs: number;
}

export const MAX_ATTEMPTS = 3;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
/** A provider that asks for a longer pause than this is not waited for while a caller waits. */
const MAX_RETRY_AFTER_MS = 15_000;

/** Failures of the moment: capacity, 409, 5xx, network, a broken picture. */
const TRANSIENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "capacity",
  "provider_unavailable",
  "rate_limited",
  "invalid_model_output",
]);
/** Failures of one account, which say nothing about the others. */
const ACCOUNT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(["provider_auth", "model_requires_paid_plan"]);

/** Whether a failure says nothing about other accounts. */
export function isAboutAccount(error: PictorError): boolean {
  return ACCOUNT.has(error.code);
}

const FAIL: RetryDecision = { action: "fail", delayMs: 0 };

/** Exponential backoff with jitter: half of the step is fixed, half random. `random`: 0 <= n < 1. */
function backoffMs(attemptNumber: number, random: number): number {
  const step = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (attemptNumber - 1));
  return Math.round(step / 2 + (step / 2) * random);
}

function afterTransient(failed: FailedTry, random: number): RetryDecision {
  if (failed.attemptNumber >= MAX_ATTEMPTS) {
    return FAIL;
  }
  if (failed.candidatesLeft > 0) {
    return { action: "next", delayMs: 0 };
  }
  const askedMs = (failed.error.retryAfterSeconds ?? 0) * 1_000;
  if (askedMs > MAX_RETRY_AFTER_MS) {
    return FAIL;
  }
  return { action: "retry", delayMs: Math.max(askedMs, backoffMs(failed.attemptNumber, random)) };
}

/**
 * The one retry policy. Pure: the same failure and random number give the same decision.
 * - failures of the moment: another account at once, else the same one after a pause; three tries in all
 * - the day's allowance is used up, or the account may not: never again on this account, the next one at once
 * - the safety filter: once more where the setting allows
 * - the provider's own timeout (3007, 3008): once more; our own timeout: never, the caller has waited long enough
 * - everything else is the caller's to mend and is never retried
 */
export function decideRetry(failed: FailedTry, random: number): RetryDecision {
  const { error, attemptNumber } = failed;
  if (error.code === "quota_exhausted") {
    return { action: "park", delayMs: 0 };
  }
  if (isAboutAccount(error)) {
    return { action: "park", delayMs: 0 };
  }
  if (error.code === "content_rejected") {
    return failed.moderationRetry && attemptNumber === 1 ? { action: "retry", delayMs: 0 } : FAIL;
  }
  if (error.code === "provider_timeout") {
    const again = error.providerCode !== undefined && attemptNumber === 1;
    return again ? afterTransient(failed, random) : FAIL;
  }
  return TRANSIENT.has(error.code) ? afterTransient(failed, random) : FAIL;
}
