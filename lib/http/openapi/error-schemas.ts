import * as z from "zod";
import { ERRORS, type ErrorCode } from "@/lib/domain/errors";
import type { Surface } from "../error-reply";

const code = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);
const details = z.array(z.object({ path: z.string(), message: z.string() }));
const requestId = z.string();

/** The error of each surface as its clients read it. */
export const errorSchemas: Readonly<Record<Surface, z.ZodType>> = {
  native: z.object({
    error: z.object({ code, message: z.string(), hint: z.string(), requestId, details }),
  }),
  "flux-remix": z.object({ error: z.string(), code, requestId }),
  openai: z.object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string(),
    }),
  }),
  sdapi: z.object({
    detail: z.string(),
    error: z.object({ code, message: z.string(), hint: z.string(), details }),
    requestId,
  }),
  mcp: z.object({
    jsonrpc: z.literal("2.0"),
    id: z.union([z.string(), z.int(), z.null()]),
    error: z.object({ code: z.int(), message: z.string(), data: z.unknown().optional() }),
  }),
};

/** RFC 9457, for callers of the native surface who accept application/problem+json. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code,
  requestId,
  details,
});
