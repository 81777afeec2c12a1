import * as z from "zod";
import { EXPORT_VERSION, exportLineSchema } from "@/lib/domain/library-export";
import { jsonOf, nothing, type Operations } from "./operation";

const importReportSchema = z.object({
  imported: z.object({
    generations: z.int(),
    images: z.int(),
    collections: z.int(),
    texts: z.int(),
  }),
  skipped: z.int().describe("Generations that were there already."),
  missing: z
    .array(z.object({ objectKey: z.string(), url: z.string().nullable() }))
    .describe("Pictures whose bytes are not here yet: send them, then import again."),
  complete: z.boolean().describe("false: go on at nextLine."),
  nextLine: z.int().nullable(),
});

/** The library as a file, out and in. */
export const transferOperations: Operations = {
  "GET /api/v1/export": {
    id: "exportLibrary",
    tag: "Library",
    summary: "Export the library, one JSON object a line",
    uses: "library",
    replies: {
      200: {
        description: "The library, streamed.",
        content: [{ mediaType: "application/x-ndjson", schema: z.string() }],
      },
    },
  },
  "POST /api/v1/import": {
    id: "importLibrary",
    tag: "Library",
    summary: "Bring the lines of an export into the library",
    uses: "library",
    errors: ["invalid_json", "payload_too_large"],
    body: { "application/x-ndjson": exportLineSchema },
    replies: { 200: jsonOf(importReportSchema, "What came in, and how to go on.") },
    example: { type: "library", version: EXPORT_VERSION, exportedAt: "2026-11-22T12:00:00.000Z" },
  },
  "PUT /api/v1/import/[file]": {
    id: "importPicture",
    tag: "Library",
    summary: "Send the bytes of a picture that an import named as missing",
    uses: "library",
    errors: ["invalid_image", "payload_too_large"],
    body: { "image/*": null },
    replies: { 204: nothing },
  },
};
