import { type ErrorCode, PictorError } from "@/lib/domain/errors";

/** A failure of Workers AI, from the binding's thrown error or from a REST reply. */
export interface WorkersAiFailure {
  /** The error's text, or the body of the reply. */
  readonly message: string;
  /** The code of the REST envelope, where there is one. */
  readonly code?: number | undefined;
  /** HTTP status of the REST reply. */
  readonly status?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly cause?: unknown;
}

interface Meaning {
  readonly code: ErrorCode;
  readonly message?: string;
  readonly hint?: string;
  /** Whether the provider's own sentence tells the caller something. */
  readonly quote?: boolean;
}

const refused: Meaning = { code: "invalid_request", message: "The model refused the input", quote: true };
const notAllowed: Meaning = {
  code: "model_requires_paid_plan",
  message: "This account may not use the model.",
  hint: "Choose another model or another account.",
};
const gone: Meaning = {
  code: "model_not_found",
  message: "Workers AI does not know this model any more.",
  hint: "Choose another model.",
};

/**
 * What each Workers AI code means. Documented: platform/errors page, September 2026. Seen in practice though
 * undocumented: 3030, 3043, 4006, 5006, 7000, 7003, 8001, 8002, 8006 to 8008. 10000 and 9109: Cloudflare's API login.
 */
const MEANINGS: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [3003, refused],
  [3006, { code: "payload_too_large", message: "The input is larger than the model takes." }],
  [3007, { code: "provider_timeout" }],
  [3008, { code: "provider_timeout", message: "The provider gave up on the request." }],
  [3023, { code: "provider_auth", message: "Cloudflare has blocked this account from Workers AI." }],
  [3030, refused],
  [3036, { code: "quota_exhausted" }],
  [3039, refused],
  [3040, { code: "capacity" }],
  [3041, notAllowed],
  [3042, gone],
  [3043, { code: "provider_unavailable" }],
  [4006, { code: "quota_exhausted" }],
  [5004, { code: "invalid_image" }],
  [5005, refused],
  [5006, refused],
  [5007, gone],
  [
    5016,
    {
      code: "provider_auth",
      message: "The account has not accepted this model's licence terms.",
      hint: "Accept them once in the Cloudflare dashboard, or choose another model.",
    },
  ],
  [5018, notAllowed],
  [5019, refused],
  [5035, { code: "model_requires_paid_plan" }],
  [7000, { code: "provider_unavailable", message: "The AI gateway failed." }],
  [7003, { code: "provider_unavailable", message: "The AI gateway failed." }],
  [8001, refused],
  [8002, refused],
  [8006, { code: "invalid_image" }],
  [8007, { code: "content_rejected" }],
  [8008, { code: "provider_unavailable" }],
  [9109, { code: "provider_auth" }],
  [10000, { code: "provider_auth" }],
]);

const DAILY_QUOTA = /daily free allocation/i;
const MODERATED = /nsfw|flagged|safety (filter|system)|content policy/i;

function meaningOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 403) {
    return "provider_auth";
  }
  if (status === 404) {
    return "model_not_found";
  }
  if (status === 408) {
    return "provider_timeout";
  }
  if (status === 413) {
    return "payload_too_large";
  }
  if (status === 429) {
    return "rate_limited";
  }
  return status >= 500 || status === 409 ? "provider_unavailable" : "invalid_request";
}

/** The first code in the text that Workers AI is known to use; the text may begin with the error's name. */
function findCode(message: string): number | undefined {
  for (const match of message.slice(0, 2_000).matchAll(/\b(\d{4,5})\s*:/g)) {
    const code = Number(match[1]);
    if (MEANINGS.has(code)) {
      return code;
    }
  }
  return undefined;
}

/** The provider's sentence, fit to be shown: one short line without names, codes and request ids; null: none. */
function quotable(message: string): string | null {
  if (/^\s*[<{]/.test(message)) {
    return null;
  }
  const text = message
    .slice(0, 400)
    .replace(/\b(AiError|InvalidInput|InferenceUpstreamError|Error|\d{4,5})\s*:\s*/g, "")
    .replace(/\([0-9a-f-]{36}\)/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  return text === "" ? null : text.replace(/\.$/, "");
}

/** Whole seconds until 00:00 UTC, when the free allowance returns. `now`: milliseconds since the epoch. */
export function secondsToUtcMidnight(now: number): number {
  const dayMs = 86_400_000;
  return Math.ceil((dayMs - (now % dayMs)) / 1_000);
}

function understand(failure: WorkersAiFailure, providerCode: number | undefined): Meaning {
  if (DAILY_QUOTA.test(failure.message)) {
    return { code: "quota_exhausted" };
  }
  if ((providerCode === 3030 || providerCode === undefined) && MODERATED.test(failure.message)) {
    return { code: "content_rejected" };
  }
  const known = providerCode === undefined ? undefined : MEANINGS.get(providerCode);
  if (known) {
    return known;
  }
  return { code: failure.status === undefined ? "provider_unavailable" : meaningOfStatus(failure.status) };
}

/** Turns a failure of Workers AI into the error Pictor answers with; `now` in milliseconds since the epoch. */
export function toPictorError(failure: WorkersAiFailure, now: number = Date.now()): PictorError {
  const providerCode =
    failure.code !== undefined && failure.code > 0 ? failure.code : findCode(failure.message);
  const meaning = understand(failure, providerCode);
  const quote = meaning.quote ? quotable(failure.message) : null;
  const message = quote === null ? meaning.message : `${meaning.message}: ${quote}.`;
  const retryAfterSeconds =
    meaning.code === "quota_exhausted" ? secondsToUtcMidnight(now) : failure.retryAfterSeconds;
  return new PictorError(meaning.code, {
    ...(message !== undefined && { message: message.endsWith(".") ? message : `${message}.` }),
    ...(meaning.hint !== undefined && { hint: meaning.hint }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(providerCode !== undefined && { providerCode }),
    cause: failure.cause,
  });
}

/** Reads anything that a call of the binding may throw. A PictorError stays as it is. */
export function readError(error: unknown): PictorError {
  if (error instanceof PictorError) {
    return error;
  }
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  const message = error instanceof Error ? error.message : String(error);
  if (name === "TimeoutError") {
    return new PictorError("provider_timeout", { cause: error });
  }
  if (name === "AbortError") {
    return new PictorError("cancelled", { cause: error });
  }
  if (name === "AiInternalError" || message.includes("AiInternalError")) {
    return new PictorError("internal", { message: "The call to Workers AI was malformed.", cause: error });
  }
  return toPictorError({ message, cause: error });
}
