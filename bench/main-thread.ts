import { z } from "zod";

const TraceEventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds from start to end, and those of them that a processor really worked for the thread. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
});

/**
 * Milliseconds that the main thread of the page was busy (`wallMs`), as Lighthouse counts them, and how many of them it
 * had a processor (`processorMs`), of Chromium's trace. Where the second is much smaller, other programs took the rest.
 */
export function mainThreadTimes(events: readonly unknown[]): { wallMs: number; processorMs: number } {
  const threads = new Map<string, { wallMs: number; processorMs: number; scripts: number }>();
  for (const event of events) {
    const { success, data } = TraceEventSchema.safeParse(event);
    if (!success) continue;
    const key = `${data.pid}/${data.tid}`;
    const thread = threads.get(key) ?? { wallMs: 0, processorMs: 0, scripts: 0 };
    threads.set(key, thread);
    if (data.name === "EvaluateScript") thread.scripts += 1;
    if (data.name !== "RunTask") continue;
    thread.wallMs += (data.dur ?? 0) / 1000;
    thread.processorMs += (data.tdur ?? 0) / 1000;
  }
  const [page] = [...threads.values()].sort((a, b) => b.scripts - a.scripts);
  return { wallMs: page?.wallMs ?? 0, processorMs: page?.processorMs ?? 0 };
}
