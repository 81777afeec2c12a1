import { ERRORS, type ErrorCode } from "@/lib/domain/errors";
import type { Surface } from "../error-reply";
import type { ServedRoute } from "../with-api";
import type { Operation } from "./operation";

const ERROR_COMPONENTS: Readonly<Record<Surface, string>> = {
  native: "NativeError",
  "flux-remix": "FluxRemixError",
  openai: "OpenAiError",
  sdapi: "SdapiError",
  mcp: "McpError",
};

const EVERYWHERE: readonly ErrorCode[] = ["internal", "rate_limited"];
const WITH_INPUT: readonly ErrorCode[] = ["invalid_request"];
const WITH_BODY: readonly ErrorCode[] = [
  "invalid_json",
  "prompt_too_long",
  "payload_too_large",
  "unsupported_media_type",
];
const WITH_MODELS: readonly ErrorCode[] = [
  "invalid_image",
  "prompt_too_long",
  "content_rejected",
  "model_requires_paid_plan",
  "not_found",
  "model_not_found",
  "idempotency_in_progress",
  "idempotency_mismatch",
  "quota_exhausted",
  "cancelled",
  "invalid_model_output",
  "provider_unavailable",
  "provider_auth",
  "capacity",
  "storage_unavailable",
  "provider_timeout",
];

/** What of a request decides how it can fail. */
interface Conditions {
  readonly hasParams: boolean;
  readonly isWrite: boolean;
}

/** The failures of an operation by status, from the one error table. */
export function describeErrors(
  api: ServedRoute["api"],
  operation: Operation,
  { hasParams, isWrite }: Conditions,
): Record<string, { description: string; content: Record<string, { schema: { $ref: string } }> }> {
  const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  const byStatus = Object.groupBy(
    errorCodes(api, operation, { hasParams, isWrite }),
    (code) => ERRORS[code].status,
  );
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${ERRORS[code].message}`).join("\n\n"),
        content: {
          "application/json": reference(ERROR_COMPONENTS[api.surface]),
          ...(api.surface === "native" && { "application/problem+json": reference("Problem") }),
        },
      },
    ]),
  );
}

/** In the order of the table, each once. */
function errorCodes(
  api: ServedRoute["api"],
  operation: Operation,
  { hasParams, isWrite }: Conditions,
): ErrorCode[] {
  const isOpen = api.access === "public" || api.access === "setup";
  const codes = new Set<ErrorCode>([
    ...EVERYWHERE,
    ...(api.access === "setup" ? [] : (["setup_required"] as const)),
    ...(isOpen ? [] : (["unauthorized", "forbidden"] as const)),
    // A session's cookie does not count for another site's writes.
    ...(isWrite ? (["forbidden"] as const) : []),
    ...(api.params || api.query || api.body || operation.headers ? WITH_INPUT : []),
    ...(api.body ? WITH_BODY : []),
    ...(operation.uses === "library" ? (["storage_unavailable"] as const) : []),
    ...(operation.uses === "library" && hasParams ? (["not_found"] as const) : []),
    ...(operation.uses === "models" ? [...WITH_MODELS, ...WITH_INPUT] : []),
    ...(operation.errors ?? []),
  ]);
  return (Object.keys(ERRORS) as ErrorCode[]).filter((code) => codes.has(code));
}
