import { describeRequestSchema } from "@/lib/domain/prompt-preview";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";
import { describeImage } from "@/lib/use-cases/describe-image";

/** A picture in, a prompt out. */
export const POST = withApi(
  { surface: "native", access: "generate", body: describeRequestSchema, maxBytes: GENERATION_BODY_BYTES },
  async ({ services, body, caller, request }) =>
    jsonReply(await describeImage(services, body, { caller, signal: request.signal })),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
