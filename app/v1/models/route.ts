import * as z from "zod";
import { jsonReply } from "@/lib/http/json-reply";
import { presentModels } from "@/lib/http/openai/model-list";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

const querySchema = z.object({ type: z.string().max(40).optional() });

/** The models, as OpenAI lists them; the way by which clients try a key. */
export const GET = withApi(
  { surface: "openai", access: "key", query: querySchema },
  async ({ services, query }) => jsonReply(presentModels(services.catalogue, query.type)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("openai", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
