import { PictorError } from "@/lib/domain/errors";
import { api } from "@/lib/domain/routes";
import { preflight } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";

/** Addresses of the API that are not there: a 404 that programs can read. */
export const GET = withApi({ surface: "native", access: "key" }, async ({ url }) => {
  throw new PictorError("not_found", {
    message: `There is no ${url.pathname.slice(0, 80)} here.`,
    hint: `${api.openApi()} lists every address.`,
  });
});

export const OPTIONS = preflight("GET", "POST", "PUT", "PATCH", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
