import { describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode, PictorError } from "@/lib/domain/errors";
import { decideRetry, type FailedTry, MAX_ATTEMPTS } from "./retry-policy";

const decide = (
  code: ErrorCode,
  parts: Partial<Omit<FailedTry, "error">> & { retryAfterSeconds?: number; providerCode?: number } = {},
  random = 0.5,
) => {
  const { retryAfterSeconds, providerCode, ...failed } = parts;
  const error = new PictorError(code, {
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(providerCode !== undefined && { providerCode }),
  });
  return decideRetry(
    { error, attemptNumber: 1, candidatesLeft: 0, moderationRetry: true, ...failed },
    random,
  );
};

/** code, try, accounts left, what happens */
const rows: readonly [ErrorCode, number, number, string][] = [
  ...(["capacity", "provider_unavailable", "rate_limited", "invalid_model_output"] as const).flatMap(
    (code): [ErrorCode, number, number, string][] => [
      [code, 1, 0, "retry"],
      [code, 2, 0, "retry"],
      [code, 3, 0, "fail"],
      [code, 1, 2, "next"],
      [code, 2, 1, "next"],
      [code, 3, 1, "fail"],
    ],
  ),
  ["quota_exhausted", 1, 0, "park"],
  ["quota_exhausted", 3, 2, "park"],
  ["provider_auth", 1, 0, "park"],
  ["provider_auth", 1, 1, "park"],
  ["model_requires_paid_plan", 1, 0, "park"],
  ["model_requires_paid_plan", 2, 1, "park"],
  ["content_rejected", 1, 0, "retry"],
  ["content_rejected", 1, 3, "retry"],
  ["content_rejected", 2, 3, "fail"],
  ["provider_timeout", 1, 3, "fail"],
];

describe("decideRetry", () => {
  it.each(rows)("%s at try %d with %d accounts left: %s", (code, attemptNumber, candidatesLeft, action) => {
    expect(decide(code, { attemptNumber, candidatesLeft }).action).toBe(action);
  });

  it("leaves every other error to the caller, whatever accounts there are", () => {
    const decided = new Set<ErrorCode>(rows.map(([code]) => code));
    const others = (Object.keys(ERRORS) as ErrorCode[]).filter((code) => !decided.has(code));
    expect(others).toContain("invalid_request");
    for (const code of others) {
      expect(decide(code, { candidatesLeft: 5 }), code).toEqual({ action: "fail", delayMs: 0 });
    }
  });

  it("retries the filter only where the setting allows", () => {
    expect(decide("content_rejected", { moderationRetry: false, candidatesLeft: 2 }).action).toBe("fail");
  });

  it("tells the provider's own timeout from ours", () => {
    expect(decide("provider_timeout", { providerCode: 3007 }).action).toBe("retry");
    expect(decide("provider_timeout", { providerCode: 3008, candidatesLeft: 1 }).action).toBe("next");
    expect(decide("provider_timeout", { providerCode: 3007, attemptNumber: 2 }).action).toBe("fail");
  });

  it("waits longer each time, with jitter", () => {
    const delays = (random: number) =>
      [1, 2].map((attemptNumber) => decide("capacity", { attemptNumber }, random).delayMs);
    expect(delays(0)).toEqual([250, 500]);
    expect(delays(0.5)).toEqual([375, 750]);
    expect(delays(0.999)).toEqual([500, 1000]);
    expect(decide("capacity", { candidatesLeft: 1 }).delayMs).toBe(0);
    expect(MAX_ATTEMPTS).toBe(3);
  });

  it("honours Retry-After while a caller can be expected to wait", () => {
    expect(decide("rate_limited", { retryAfterSeconds: 4 }).delayMs).toBe(4_000);
    expect(decide("rate_limited", { retryAfterSeconds: 0 }).delayMs).toBe(375);
    expect(decide("rate_limited", { retryAfterSeconds: 60 }).action).toBe("fail");
    expect(decide("rate_limited", { retryAfterSeconds: 60, candidatesLeft: 1 }).action).toBe("next");
  });
});
