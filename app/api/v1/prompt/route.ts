import { promptPreviewRequestSchema } from "@/lib/domain/prompt-preview";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { previewPrompt } from "@/lib/use-cases/preview-prompt";

/** Shows what would be sent to the model, stage by stage, without painting. */
export const POST = withApi(
  { surface: "native", access: "generate", body: promptPreviewRequestSchema },
  async ({ services, body, caller, request }) =>
    jsonReply(await previewPrompt(services, body, { caller, signal: request.signal })),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
