import { bulkChangeSchema } from "@/lib/domain/bulk-change";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { changeImages } from "@/lib/use-cases/change-images";
import { sweepTrash } from "@/lib/use-cases/empty-trash";

/** Does one thing to up to 500 pictures. */
export const POST = withApi({ surface: "native", access: "write", body: bulkChangeSchema }, async (call) => {
  const outcome = await changeImages(call.services, call.body);
  sweepTrash(call.services);
  return jsonReply(outcome);
});

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
