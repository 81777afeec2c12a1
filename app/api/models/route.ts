import { listModelIds } from "@/lib/http/flux-remix/model-list";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** The model ids of this deployment, as CF Flux Remix lists them; a key is not needed. */
export const GET = withApi({ surface: "flux-remix", access: "public" }, async ({ services }) =>
  jsonReply({ models: listModelIds(services.catalogue) }),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("flux-remix", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
