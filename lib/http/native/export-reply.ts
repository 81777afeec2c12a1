import * as z from "zod";
import { generationIdSchema } from "@/lib/domain/ids";
import type { ExportLine } from "@/lib/domain/library-export";
import { api } from "@/lib/domain/routes";
import { signPath } from "../signed-url";
import type { ApiCall } from "../with-api";

/** The query of GET /api/v1/export. */
export const exportQuerySchema = z.object({
  cursor: generationIdSchema.optional().describe("The nextCursor of the part before."),
  limit: z.coerce.number().int().min(1).max(100_000).optional().describe("Generations in this part."),
});

type Call = ApiCall<unknown, unknown, unknown>;

/** The address of a picture, for whoever holds the export and for at least seven days. */
export async function exportedFile({ url, keys, services }: Call, objectKey: string): Promise<string> {
  const path = api.imageFile(objectKey);
  return url.origin + (keys === null ? path : await signPath(path, keys, services.clock.now()));
}

/** Lines as they come, NDJSON: the reader's pace decides when the next ones are read from the library. */
export function exportReply({ services }: Call, lines: AsyncGenerator<ExportLine>): Response {
  const encoder = new TextEncoder();
  let isGone = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await lines.next();
        if (isGone) return;
        if (done) controller.close();
        else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        // Without its last line the reader can tell that the file is not whole.
        services.log.error("export_broken", error);
        controller.error(error);
      }
    },
    async cancel() {
      isGone = true;
      await lines.return(undefined);
    },
  });
  const day = new Date(services.clock.now()).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson",
      "content-disposition": `attachment; filename="pictor-${day}.ndjson"`,
    },
  });
}
