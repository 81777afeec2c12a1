import * as z from "zod";
import { preflight, refuse } from "@/lib/http/other-methods";
import { sharePageReply } from "@/lib/http/share/share-reply";
import { withApi } from "@/lib/http/with-api";
import { getSharedImage } from "@/lib/use-cases/get-shared-image";

const paramsSchema = z.object({ slug: z.string() });

/** The public page of a shared picture. */
export const GET = withApi({ surface: "native", access: "public", params: paramsSchema }, (call) =>
  sharePageReply(call.request, call.params.slug, (slug) => getSharedImage(call.services, slug)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
