import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { glossaryIdSchema } from "@/lib/domain/prompt-library";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

const paramsSchema = z.object({ id: glossaryIdSchema });

/** Removes a term. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: paramsSchema },
  async ({ services, params }) => {
    if (!(await requirePromptLibrary(services).glossary.delete(params.id))) {
      throw new PictorError("not_found", { message: "The glossary has no entry with this id." });
    }
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("DELETE");
export const GET = refuse("native", "DELETE");
export const POST = GET;
export const PUT = GET;
export const PATCH = GET;
