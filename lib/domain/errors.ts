/** What one error code means everywhere: HTTP status, the words, and whether trying again can help. */
export interface ErrorDefinition {
  /** HTTP status of the native surface; other surfaces may remap it. */
  readonly status: number;
  /** What happened and why, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly hint: string;
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
}

/** The closed table every surface's error shape, the OpenAPI document and the UI texts derive from. */
export const ERRORS = {
  invalid_request: {
    status: 400,
    message: "The request does not have the expected form.",
    hint: "Correct the fields named in details and send it again.",
    retryable: false,
  },
  invalid_json: {
    status: 400,
    message: "The request body is not valid JSON.",
    hint: "Send one JSON object, encoded as UTF-8, with content-type application/json.",
    retryable: false,
  },
  invalid_image: {
    status: 400,
    message: "An input image could not be read.",
    hint: "Send a JPEG, PNG or WebP picture as base64 or a data URI.",
    retryable: false,
  },
  prompt_too_long: {
    status: 400,
    message: "The prompt is longer than allowed.",
    hint: "Shorten the prompt and send it again.",
    retryable: false,
  },
  content_rejected: {
    status: 400,
    message: "The model's safety filter declined this prompt; that happens to harmless prompts too.",
    hint: "Reword the prompt or choose another model.",
    retryable: false,
  },
  unauthorized: {
    status: 401,
    message: "The request carries no valid key.",
    hint: "Send the key as 'Authorization: Bearer <key>', or sign in to the studio.",
    retryable: false,
  },
  forbidden: {
    status: 403,
    message: "This key may not do that.",
    hint: "Use a key with the needed scope, or the owner's key.",
    retryable: false,
  },
  model_requires_paid_plan: {
    status: 403,
    message: "This account's plan does not include the model.",
    hint: "Choose another model, or enable Workers Paid for the account.",
    retryable: false,
  },
  not_found: {
    status: 404,
    message: "There is nothing at this address.",
    hint: "Check the address and the id.",
    retryable: false,
  },
  model_not_found: {
    status: 404,
    message: "There is no model with this name.",
    hint: "Choose one from GET /api/v1/models.",
    retryable: false,
  },
  method_not_allowed: {
    status: 405,
    message: "This address does not answer that method.",
    hint: "Use one of the methods in the Allow header.",
    retryable: false,
  },
  not_acceptable: {
    status: 406,
    message: "The answer cannot be given in the form asked for.",
    hint: "Accept application/json, image/* or text/event-stream.",
    retryable: false,
  },
  conflict: {
    status: 409,
    message: "The request conflicts with the present state.",
    hint: "Read the present state and try again.",
    retryable: false,
  },
  idempotency_in_progress: {
    status: 409,
    message: "A request with this Idempotency-Key is still running.",
    hint: "Send it again in a few seconds; then it gets the finished answer.",
    retryable: true,
  },
  payload_too_large: {
    status: 413,
    message: "The request body is larger than allowed.",
    hint: "Send a smaller body; resize input images first.",
    retryable: false,
  },
  unsupported_media_type: {
    status: 415,
    message: "The request body has a content type this address does not read.",
    hint: "Send content-type application/json.",
    retryable: false,
  },
  idempotency_mismatch: {
    status: 422,
    message: "This Idempotency-Key was used with a different body.",
    hint: "Use a new key for a new request.",
    retryable: false,
  },
  rate_limited: {
    status: 429,
    message: "Too many requests in a short time.",
    hint: "Wait for the time in Retry-After.",
    retryable: true,
  },
  quota_exhausted: {
    status: 429,
    message: "Today's free neurons are used up.",
    hint: "The allowance returns at 00:00 UTC; until then choose an unmetered model or another of your accounts.",
    retryable: false,
  },
  cancelled: {
    status: 499,
    message: "The request was cancelled before the picture was made.",
    hint: "Send it again when you want the picture.",
    retryable: true,
  },
  internal: {
    status: 500,
    message: "Something went wrong on our side.",
    hint: "Try again; if it happens again, look up the request id in the log.",
    retryable: true,
  },
  invalid_model_output: {
    status: 502,
    message: "The model answered with something that is not a picture.",
    hint: "Try again or choose another model.",
    retryable: true,
  },
  provider_unavailable: {
    status: 502,
    message: "The model's provider failed.",
    hint: "Try again in a moment.",
    retryable: true,
  },
  provider_auth: {
    status: 502,
    message: "The provider refused the account's credentials.",
    hint: "Check the account's token in the configuration.",
    retryable: false,
  },
  capacity: {
    status: 503,
    message: "The model is out of capacity at the moment.",
    hint: "Try again in a few seconds.",
    retryable: true,
  },
  setup_required: {
    status: 503,
    message: "Pictor has no API_KEY yet, so it answers nobody.",
    hint: "Set the API_KEY secret and open the page again.",
    retryable: false,
  },
  storage_unavailable: {
    status: 503,
    message: "The library is not available: its database or bucket is not bound or does not answer.",
    hint: "Check the DB and IMAGES_BUCKET bindings on the settings page.",
    retryable: true,
  },
  provider_timeout: {
    status: 504,
    message: "The model took too long to answer.",
    hint: "Try again, with fewer steps or another model.",
    retryable: true,
  },
} as const satisfies Record<string, ErrorDefinition>;

export type ErrorCode = keyof typeof ERRORS;

/** One field that is wrong, for `details` in an error reply. */
export interface ErrorDetail {
  /** Dotted path into the body, query or header, e.g. `messages.0.content`. */
  readonly path: string;
  readonly message: string;
}

export interface PictorErrorOptions {
  /** Replaces the table's sentence where a more exact one is known; safe to show to a caller. */
  readonly message?: string;
  /** Replaces the table's hint. */
  readonly hint?: string;
  readonly details?: readonly ErrorDetail[];
  /** Whole seconds until a retry makes sense (Retry-After). */
  readonly retryAfterSeconds?: number;
  /** The provider's own numeric code, e.g. 3040, for the log and `attempts`. */
  readonly providerCode?: number;
  /** Methods for a 405's Allow header. */
  readonly allow?: readonly string[];
  readonly cause?: unknown;
}

/** The only error type that product code throws on purpose; everything else is a bug and answers `internal`. */
export class PictorError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;
  readonly providerCode: number | undefined;
  readonly allow: readonly string[] | undefined;

  constructor(code: ErrorCode, options: PictorErrorOptions = {}) {
    super(options.message ?? ERRORS[code].message, { cause: options.cause });
    this.name = "PictorError";
    this.code = code;
    this.hint = options.hint ?? ERRORS[code].hint;
    this.details = options.details ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.providerCode = options.providerCode;
    this.allow = options.allow;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}
