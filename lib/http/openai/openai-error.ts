import { ERRORS, type ErrorCode, type PictorError } from "@/lib/domain/errors";
import { errorSentence } from "../error-sentence";

/** The object OpenAI's clients turn into an exception. */
export interface OpenAiError {
  readonly message: string;
  readonly type: string;
  /** The field that is wrong, in this protocol's spelling; null where no single one is. */
  readonly param: string | null;
  readonly code: string;
}

/** Where OpenAI has a type and a code of its own; everything else keeps our code. */
const NAMES: Partial<Record<ErrorCode, { readonly type: string; readonly code: string }>> = {
  invalid_request: { type: "invalid_request_error", code: "invalid_value" },
  prompt_too_long: { type: "invalid_request_error", code: "string_above_max_length" },
  unauthorized: { type: "invalid_request_error", code: "invalid_api_key" },
  forbidden: { type: "permission_error", code: "insufficient_permissions" },
  model_requires_paid_plan: { type: "permission_error", code: "model_requires_paid_plan" },
  content_rejected: { type: "image_generation_user_error", code: "moderation_blocked" },
  payload_too_large: { type: "invalid_request_error", code: "request_too_large" },
  quota_exhausted: { type: "insufficient_quota", code: "insufficient_quota" },
  rate_limited: { type: "rate_limit_error", code: "rate_limit_exceeded" },
  capacity: { type: "rate_limit_error", code: "rate_limit_exceeded" },
  provider_timeout: { type: "server_error", code: "timeout" },
};

/** Our names of what a request carries, in this protocol's spelling. */
const PARAMS: Readonly<Record<string, string>> = { inputImages: "image", negativePrompt: "negative_prompt" };

/** An error as OpenAI's clients read it. */
export function openAiError(error: PictorError): OpenAiError {
  const usual = error.status >= 500 ? "server_error" : "invalid_request_error";
  const { type, code } = NAMES[error.code] ?? { type: usual, code: error.code };
  const path = error.details[0]?.path;
  const [field = ""] = path?.split(".") ?? [];
  return { message: sentence(error), type, param: PARAMS[field] ?? (path || null), code };
}

/** The error reply of this surface: OpenAI's object, and whether its clients shall try again. */
export function openAiShape(error: PictorError) {
  return {
    body: { error: openAiError(error) },
    contentType: "application/json",
    headers: { "x-should-retry": String(shouldRetry(error)) },
  };
}

/**
 * OpenAI's clients retry every 409, 429 and 5xx unless told otherwise. A quota is not back in a second, and a model that
 * took too long has been tried often enough.
 */
function shouldRetry(error: PictorError): boolean {
  return error.retryable && error.code !== "provider_timeout" && error.code !== "cancelled";
}

/** What happened and what to do, in one text: this shape has no place for a hint. */
function sentence({ code, message, hint }: PictorError): string {
  // The usual hint speaks of the native shape's details, which are `param` here.
  const usesDetails = code === "invalid_request" && hint === ERRORS.invalid_request.hint;
  return (usesDetails ? message : errorSentence({ message, hint })).replaceAll(
    "/api/v1/models",
    "/v1/models",
  );
}
