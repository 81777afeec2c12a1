import * as z from "zod";
import { generationIdSchema, imageIdSchema } from "@/lib/domain/ids";

/** Path parameters that name one picture or one generation. */
export const imageParamsSchema = z.object({ id: imageIdSchema });
export const generationParamsSchema = z.object({ id: generationIdSchema });

/** What PATCH /api/v1/images/:id may change. */
export const imagePatchSchema = z
  .strictObject({
    favorite: z.boolean().optional(),
    title: z.string().trim().min(1).max(200).nullable().optional().describe("null removes the title."),
    thumbhash: z
      .string()
      .regex(/^[A-Za-z0-9+/]{6,60}={0,2}$/, { error: "expected a thumbhash as base64" })
      .optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, {
    error: "name at least one of favorite, title, thumbhash",
  });
