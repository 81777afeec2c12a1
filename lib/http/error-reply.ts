import { type ErrorCode, PictorError } from "@/lib/domain/errors";
import { negotiate } from "./accept";
import { errorSentence } from "./error-sentence";
import { mcpShape } from "./mcp/mcp-error";
import { openAiShape } from "./openai/openai-error";
import { sdapiShape } from "./sdapi/sdapi-error";

/** Whose error shape a route speaks. Each protocol Pictor serves has its own. */
export type Surface = "native" | "flux-remix" | "openai" | "sdapi" | "mcp";

/** Seconds until a retry makes sense, where the error itself does not know better. */
const DEFAULT_RETRY_SECONDS: Partial<Record<ErrorCode, number>> = { capacity: 5, rate_limited: 10 };

/** Turns whatever was thrown into the one error type; what is not ours becomes `internal` and tells nothing. */
export function toPictorError(thrown: unknown): PictorError {
  if (thrown instanceof PictorError) return thrown;
  return new PictorError("internal", { cause: thrown });
}

/** The error as the surface's clients expect it. */
export function errorReply(
  error: PictorError,
  surface: Surface,
  request: Request,
  requestId: string,
  nowMs: number,
): Response {
  const { body, contentType, headers: more } = SHAPES[surface](error, request, requestId);
  const headers = new Headers({ ...more, "content-type": contentType });
  const retryAfter = retryAfterSeconds(error, nowMs);
  if (retryAfter !== undefined) headers.set("retry-after", String(retryAfter));
  // Clients that retry every 429 would knock in vain until 00:00 UTC.
  if (error.code === "quota_exhausted") headers.set("x-should-retry", "false");
  if (error.allow) headers.set("allow", error.allow.join(", "));
  if (error.code === "unauthorized") {
    const schemes = surface === "sdapi" ? ["Basic", "Bearer"] : ["Bearer"];
    headers.set("www-authenticate", schemes.map((scheme) => `${scheme} realm="Pictor"`).join(", "));
  }
  return new Response(JSON.stringify(body), { status: error.status, headers });
}

/** What one surface says: its body, to be sent as JSON, and the content type that goes with it. */
interface ErrorShape {
  readonly body: unknown;
  readonly contentType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const SHAPES: Record<Surface, (error: PictorError, request: Request, requestId: string) => ErrorShape> = {
  native: nativeShape,
  "flux-remix": fluxRemixShape,
  openai: openAiShape,
  sdapi: sdapiShape,
  mcp: mcpShape,
};

/** `{error:{...}}`, or RFC 9457 for callers who ask for application/problem+json. */
function nativeShape(error: PictorError, request: Request, requestId: string): ErrorShape {
  const { code, message, hint, details, status } = error;
  if (asksForProblem(request)) {
    return {
      body: {
        type: `urn:pictor:error:${code}`,
        title: message,
        status,
        detail: hint,
        code,
        requestId,
        details,
      },
      contentType: "application/problem+json",
    };
  }
  return {
    body: { error: { code, message, hint, requestId, details } },
    contentType: "application/json",
  };
}

/** CF Flux Remix clients show `error` as it is, so it carries the whole sentence. */
function fluxRemixShape(error: PictorError, _request: Request, requestId: string): ErrorShape {
  return {
    body: { error: errorSentence(error), code: error.code, requestId },
    contentType: "application/json",
  };
}

function asksForProblem(request: Request): boolean {
  const accept = request.headers.get("accept");
  if (!accept?.includes("application/problem+json")) return false;
  return negotiate(request, ["application/problem+json", "application/json"]) === "application/problem+json";
}

function retryAfterSeconds(error: PictorError, nowMs: number): number | undefined {
  if (error.retryAfterSeconds !== undefined) return Math.max(1, Math.ceil(error.retryAfterSeconds));
  if (error.code === "quota_exhausted") {
    const dayMs = 24 * 60 * 60 * 1000;
    return Math.ceil((dayMs - (nowMs % dayMs)) / 1000);
  }
  return DEFAULT_RETRY_SECONDS[error.code];
}
