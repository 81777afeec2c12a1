import * as z from "zod";
import { type ErrorCode, PictorError } from "@/lib/domain/errors";
import { readRetryAfter } from "../cloudflare-accounts/read-rest-failure";

/** OpenAI's error object; others send `error` or `message` as text. */
const bodySchema = z.union([
  z.object({
    error: z.object({
      message: z.string().nullish(),
      code: z.union([z.string(), z.number()]).nullish(),
      type: z.string().nullish(),
    }),
  }),
  z.object({ error: z.string() }).transform(({ error }) => ({ error: { message: error } })),
  z.object({ message: z.string() }).transform(({ message }) => ({ error: { message } })),
]);

/** What the reply says, in whichever form; all empty where it is not JSON (an HTML page, say). */
export function readExternalError(text: string): { message: string; code: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { message: "", code: "" };
  }
  const parsed = bodySchema.safeParse(value);
  if (!parsed.success) return { message: "", code: "" };
  const { message, ...rest } = parsed.data.error;
  const codes = ["code" in rest ? rest.code : null, "type" in rest ? rest.type : null];
  return { message: message ?? "", code: codes.filter((code) => code != null).join(" ") };
}

const MODERATED = /content_policy|moderation|content_filter|safety/i;
const OUT_OF_CREDIT = /insufficient_quota|billing|credit/i;

function codeOf(status: number): ErrorCode {
  if (status === 401 || status === 403) return "provider_auth";
  if (status === 404) return "model_not_found";
  if (status === 408) return "provider_timeout";
  if (status === 413) return "payload_too_large";
  if (status === 429) return "rate_limited";
  return status >= 500 || status === 409 ? "provider_unavailable" : "invalid_request";
}

/** One short line of the provider's own words. */
function quote(message: string): string {
  return message
    .replace(/\bsk-[\w-]+/g, "[key]")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200)
    .replace(/\.$/, "");
}

/** Turns a reply that is not a success into the error Pictor answers with; `text` is its body. */
export function readExternalFailure(reply: Response, text: string): PictorError {
  const { message, code } = readExternalError(text);
  if (OUT_OF_CREDIT.test(code)) {
    // Not quota_exhausted: nothing returns at 00:00 UTC.
    return new PictorError("provider_auth", {
      message: "The external provider's credit is used up.",
      hint: "Top it up with the provider, or choose another model.",
    });
  }
  if (
    reply.status < 500 &&
    (MODERATED.test(code) || (reply.status === 400 && /safety system/i.test(message)))
  ) {
    return new PictorError("content_rejected");
  }
  const errorCode = codeOf(reply.status);
  const retryAfterSeconds = readRetryAfter(reply.headers.get("retry-after"));
  return new PictorError(errorCode, {
    ...(errorCode === "invalid_request" &&
      message !== "" && { message: `The external provider refused the input: ${quote(message)}.` }),
    ...(errorCode === "provider_auth" && {
      message: "The external provider refused the key.",
      hint: "Check EXTERNAL_API_KEY and what it is allowed to do.",
    }),
    ...(errorCode === "model_not_found" && {
      message: "The external provider does not know this model or address.",
      hint: "Check EXTERNAL_MODEL and EXTERNAL_API.",
    }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  });
}
