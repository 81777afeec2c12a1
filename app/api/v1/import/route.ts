import * as z from "zod";
import { jsonReply } from "@/lib/http/json-reply";
import { importLines } from "@/lib/http/native/import-lines";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { importLibrary } from "@/lib/use-cases/import-library";

const querySchema = z.object({
  fromLine: z.coerce.number().int().min(1).default(1).describe("The nextLine of the reply before."),
});

/** Brings the lines of an export into the library, as many as a request can; the reply says how to go on. */
export const POST = withApi({ surface: "native", access: "admin", query: querySchema }, async (call) =>
  jsonReply(await importLibrary(call.services, importLines(call.request, call.query.fromLine))),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
