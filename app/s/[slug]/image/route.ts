import * as z from "zod";
import { preflight, refuse } from "@/lib/http/other-methods";
import { shareFileReply } from "@/lib/http/share/share-reply";
import { withApi } from "@/lib/http/with-api";
import { getSharedImage } from "@/lib/use-cases/get-shared-image";
import { requireLibrary } from "@/lib/use-cases/require-library";

const paramsSchema = z.object({ slug: z.string() });

/** The bytes of a shared picture. Its own address stays private: what is taken back here is out of reach. */
export const GET = withApi({ surface: "native", access: "public", params: paramsSchema }, (call) => {
  const { imageStore } = requireLibrary(call.services);
  const find = (slug: string) => getSharedImage(call.services, slug);
  return shareFileReply(call.request, call.params.slug, find, imageStore);
});

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
