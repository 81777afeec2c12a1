import * as z from "zod";
import { jsonReply } from "@/lib/http/json-reply";
import { presentNamedModel } from "@/lib/http/openai/model-list";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** A name with slashes comes in several parts, or as one where the caller encoded them. */
const paramsSchema = z.object({
  id: z.union([z.string(), z.array(z.string())]).transform((id) => [id].flat().join("/")),
});

/** One model, by id, alias or `@cf/...` name. */
export const GET = withApi(
  { surface: "openai", access: "key", params: paramsSchema },
  async ({ services, params }) => jsonReply(presentNamedModel(services.catalogue, params.id)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("openai", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
