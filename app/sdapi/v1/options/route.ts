import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { describeOptions, optionsSchema, readCheckpoint, writeCheckpoint } from "@/lib/http/sdapi/checkpoint";
import { withApi } from "@/lib/http/with-api";

/** The settings clients ask for; the checkpoint among them is the model this caller picked. */
export const GET = withApi({ surface: "sdapi", access: "key" }, async (call) =>
  jsonReply(describeOptions(await readCheckpoint(call), call.services.catalogue)),
);

/** Picks the model for the requests to come. Other settings mean nothing here and are ignored. */
export const POST = withApi({ surface: "sdapi", access: "generate", body: optionsSchema }, async (call) => {
  const { sd_model_checkpoint: title } = call.body;
  if (title) await writeCheckpoint(call, title);
  return jsonReply(null);
});

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("sdapi", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
