import * as z from "zod";
import { jsonReply } from "@/lib/http/json-reply";
import { presentPrompt } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { deletePrompt } from "@/lib/use-cases/delete-prompt";
import { pinPrompt } from "@/lib/use-cases/pin-prompt";

const paramsSchema = z.object({ id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });
const patchSchema = z.strictObject({ pinned: z.boolean() });

/** Pins a prompt of the history, or takes the pin out. */
export const PATCH = withApi(
  { surface: "native", access: "write", params: paramsSchema, body: patchSchema },
  async (call) =>
    jsonReply(await presentPrompt(await pinPrompt(call.services, call.params.id, call.body.pinned), call)),
);

/** Takes it out of the history. */
export const DELETE = withApi({ surface: "native", access: "write", params: paramsSchema }, async (call) => {
  await deletePrompt(call.services, call.params.id);
  return new Response(null, { status: 204 });
});

export const OPTIONS = preflight("PATCH", "DELETE");
export const GET = refuse("native", "PATCH", "DELETE");
export const POST = GET;
export const PUT = GET;
