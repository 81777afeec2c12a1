import { PictorError } from "@/lib/domain/errors";
import { preflight } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** The parts of OpenAI's API that Pictor does not have (text, audio, files ...): a 404 that its clients can read. */
export const GET = withApi({ surface: "openai", access: "key" }, async ({ url }) => {
  throw new PictorError("not_found", {
    message: `Pictor has no ${url.pathname.slice(0, 80)}.`,
    hint: "It serves /v1/images/generations, /v1/images/edits, /v1/images/variations, /v1/chat/completions and /v1/models.",
  });
});

export const OPTIONS = preflight("GET", "POST", "PUT", "PATCH", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
