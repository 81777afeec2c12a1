import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { pngInfoSchema, readPngInfo } from "@/lib/http/sdapi/png-info";
import { GENERATION_BODY_BYTES, withApi } from "@/lib/http/with-api";

/** What a picture was made with. */
export const POST = withApi(
  { surface: "sdapi", access: "generate", body: pngInfoSchema, maxBytes: GENERATION_BODY_BYTES },
  async ({ services, body }) => jsonReply(await readPngInfo(services, body.image)),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("sdapi", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
