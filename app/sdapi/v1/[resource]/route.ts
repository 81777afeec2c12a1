import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { RESOURCES } from "@/lib/http/sdapi/resources";
import { withApi } from "@/lib/http/with-api";

const paramsSchema = z.object({ resource: z.string() });

/** The lists that fill clients' menus: models, samplers, upscalers ... */
export const GET = withApi(
  { surface: "sdapi", access: "key", params: paramsSchema },
  async ({ services, params }) => {
    const list = Object.hasOwn(RESOURCES, params.resource) ? RESOURCES[params.resource] : undefined;
    if (!list) {
      throw new PictorError("not_found", {
        message: `There is no /sdapi/v1/${params.resource.slice(0, 80)} here.`,
        hint: `Known lists: ${Object.keys(RESOURCES).join(", ")}.`,
      });
    }
    return jsonReply(list(services.catalogue));
  },
);

export const OPTIONS = preflight("GET");
export const POST = refuse("sdapi", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
