import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { promptListInputSchema, promptListNameSchema } from "@/lib/domain/prompt-library";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

const paramsSchema = z.object({ name: promptListNameSchema });
const MAX_BYTES = 1024 * 1024;

const unknownList = () => new PictorError("not_found", { message: "There is no list with this name." });

/** One list with its entries. */
export const GET = withApi(
  { surface: "native", access: "read", params: paramsSchema },
  async ({ services, params }) => {
    const [list] = await requirePromptLibrary(services).lists.find([params.name]);
    if (!list) throw unknownList();
    return jsonReply(list);
  },
);

/** Adds the list or replaces its entries. */
export const PUT = withApi(
  {
    surface: "native",
    access: "write",
    params: paramsSchema,
    body: promptListInputSchema,
    maxBytes: MAX_BYTES,
  },
  async ({ services, params, body }) => {
    const { lists } = requirePromptLibrary(services);
    return jsonReply(await lists.save(params.name, body.entries, services.clock.now()));
  },
);

/** Removes the list. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: paramsSchema },
  async ({ services, params }) => {
    if (!(await requirePromptLibrary(services).lists.delete(params.name))) throw unknownList();
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("GET", "PUT", "DELETE");
export const POST = refuse("native", "GET", "PUT", "DELETE");
export const PATCH = POST;
