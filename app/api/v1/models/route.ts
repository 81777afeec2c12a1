import { jsonReply } from "@/lib/http/json-reply";
import { presentCatalogue } from "@/lib/http/native/model-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** The models of this deployment: what each can do, its parameters and what a picture costs. */
export const GET = withApi({ surface: "native", access: "public" }, async ({ services }) =>
  jsonReply(presentCatalogue(services.catalogue)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
