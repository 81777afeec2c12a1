import { z } from "zod";

/** Options of `AI.run` that change what happens here; others are taken and have no effect, as on the platform. */
export const runOptionsSchema = z.looseObject({
  gateway: z.looseObject({ id: z.string().optional() }).nullish(),
  returnRawResponse: z.boolean().nullish(),
  rejectIfBusy: z.boolean().nullish(),
  queueRequest: z.boolean().nullish(),
  extraHeaders: z.record(z.string(), z.string()).nullish(),
  signal: z.instanceof(AbortSignal).nullish(),
});

/** The options as read. */
export type RunOptions = z.infer<typeof runOptionsSchema>;

/** A header of `extraHeaders`, whatever its case. */
export function extraHeader(options: RunOptions, name: string): string | undefined {
  const entry = Object.entries(options.extraHeaders ?? {}).find(([key]) => key.toLowerCase() === name);
  return entry?.[1];
}
