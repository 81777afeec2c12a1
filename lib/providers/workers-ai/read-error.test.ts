import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/domain/errors";
import { PictorError } from "@/lib/domain/errors";
import { readError, secondsToUtcMidnight, toPictorError } from "./read-error";

function thrown(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Every documented code, and those seen in practice, as the binding words them. */
const rows: readonly [string, ErrorCode, number][] = [
  ["3003: Request is missing headers or body", "invalid_request", 3003],
  ["3006: Request is too large", "payload_too_large", 3006],
  ["3007: Request timeout", "provider_timeout", 3007],
  ["3008: Request was aborted", "provider_timeout", 3008],
  ["3023: Service unavailable for account", "provider_auth", 3023],
  ["3030: Input prompt contains NSFW content.", "content_rejected", 3030],
  ["3030: Your request was flagged.", "content_rejected", 3030],
  ["3030: Width and height must be multiples of 8", "invalid_request", 3030],
  ["3030: missing image tensor", "invalid_request", 3030],
  ["3036: You have used up your daily free allocation of 10,000 neurons.", "quota_exhausted", 3036],
  ["3036: Account limited", "quota_exhausted", 3036],
  ["3039: Finetune is missing required files", "invalid_request", 3039],
  ["3040: Capacity temporarily exceeded, please try again.", "capacity", 3040],
  ["3041: not allowed", "model_requires_paid_plan", 3041],
  ["3042: The model name is invalid", "model_not_found", 3042],
  ["3043: Internal server error", "provider_unavailable", 3043],
  ["4006: you have used up your daily free allocation of 10,000 neurons", "quota_exhausted", 4006],
  ["5004: Invalid data: base64 input has the wrong type", "invalid_image", 5004],
  ["5005: no LoRA", "invalid_request", 5005],
  ["5006: Error: oneOf at '/' not met, Type mismatch of '/prompt'", "invalid_request", 5006],
  ["5007: No such model @cf/a/b or task", "model_not_found", 5007],
  ["5016: terms not accepted", "provider_auth", 5016],
  ["5018: account not allowed", "model_requires_paid_plan", 5018],
  ["5019: deprecated SDK", "invalid_request", 5019],
  ["5035: needs Workers Paid", "model_requires_paid_plan", 5035],
  ["7000: gateway", "provider_unavailable", 7000],
  ["7003: gateway", "provider_unavailable", 7003],
  ["8001: Invalid input", "invalid_request", 8001],
  ["8002: Invalid input", "invalid_request", 8002],
  ["8006: Invalid base64 image data", "invalid_image", 8006],
  ["8007: Input prompt contains NSFW content.", "content_rejected", 8007],
  ["8008: Internal server error", "provider_unavailable", 8008],
];

describe("readError", () => {
  it.each(rows)("%s", (message, code, providerCode) => {
    // Some dev servers put the error's name in front of the message.
    for (const error of [thrown("AiError", message), thrown("Error", `AiError: AiError: ${message}`)]) {
      expect(readError(error)).toMatchObject({ code, providerCode });
    }
  });

  it.each([
    ["you have used up your daily free allocation of 10,000 neurons", "quota_exhausted"],
    ["<!DOCTYPE html><html><title>502 Bad Gateway</title></html>", "provider_unavailable"],
    ["Network connection lost.", "provider_unavailable"],
    ["fetch failed", "provider_unavailable"],
    ["Binding AI needs to be run remotely", "provider_unavailable"],
    ["error at 10:4411: something", "provider_unavailable"],
    ["", "provider_unavailable"],
  ] as const)("%j without a code is %s", (message, code) => {
    expect(readError(new Error(message))).toMatchObject({ code, providerCode: undefined });
  });

  it("tells who gave up", () => {
    expect(readError(new DOMException("late", "TimeoutError")).code).toBe("provider_timeout");
    expect(readError(new DOMException("gone", "AbortError")).code).toBe("cancelled");
    expect(
      readError(thrown("AiInternalError", "AI Gateway does not support ReadableStreams yet.")).code,
    ).toBe("internal");
    expect(readError("text").code).toBe("provider_unavailable");
    expect(readError(undefined).code).toBe("provider_unavailable");
    const own = new PictorError("invalid_model_output");
    expect(readError(own)).toBe(own);
  });

  it("quotes what helps and nothing else", () => {
    const schema = readError(
      new Error(
        "5006: Error: required properties at '/' are 'prompt' (1b4e28ba-2fa1-11d2-883f-0016d3cca427)",
      ),
    );
    expect(schema.message).toBe("The model refused the input: required properties at '/' are 'prompt'.");
    expect(readError(new Error("<html>secret</html>")).message).not.toContain("secret");
    expect(readError(new Error("3040: token=abc")).message).not.toContain("abc");
  });
});

describe("toPictorError", () => {
  it.each([
    [401, "provider_auth"],
    [403, "provider_auth"],
    [404, "model_not_found"],
    [408, "provider_timeout"],
    [409, "provider_unavailable"],
    [413, "payload_too_large"],
    [418, "invalid_request"],
    [429, "rate_limited"],
    [500, "provider_unavailable"],
    [503, "provider_unavailable"],
  ] as const)("a plain HTTP %d is %s", (status, code) => {
    expect(toPictorError({ message: "", status, retryAfterSeconds: 7 })).toMatchObject({
      code,
      retryAfterSeconds: 7,
    });
  });

  it("takes the code of the REST envelope, before the status", () => {
    expect(toPictorError({ message: "busy", code: 3040, status: 429 })).toMatchObject({
      code: "capacity",
      providerCode: 3040,
    });
    expect(toPictorError({ message: "Authentication error", code: 10000, status: 403 }).code).toBe(
      "provider_auth",
    );
    expect(toPictorError({ message: "new", code: 9999, status: 500 })).toMatchObject({
      code: "provider_unavailable",
      providerCode: 9999,
    });
  });

  it("says when the allowance returns", () => {
    const now = Date.UTC(2026, 10, 22, 23, 59, 0);
    expect(secondsToUtcMidnight(now)).toBe(60);
    expect(toPictorError({ message: "", code: 4006, status: 429 }, now).retryAfterSeconds).toBe(60);
    expect(secondsToUtcMidnight(Date.UTC(2026, 10, 22))).toBe(86_400);
  });
});
