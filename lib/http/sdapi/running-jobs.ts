import { PictorError } from "@/lib/domain/errors";
import type { GenerationContext, GenerationOutcome } from "@/lib/domain/ports";
import type { ApiCall } from "../with-api";

type Call = ApiCall<unknown, unknown, unknown>;

/** A request of this surface that is being painted by this isolate. */
interface Job {
  readonly caller: string;
  readonly count: number;
  readonly startedAt: number;
  done: number;
  isInterrupted: boolean;
}

/**
 * A Worker shares no memory, so another isolate's jobs are not seen; most clients' requests meet in one. What is
 * shown is what runs here, and an idle server is what clients wait for.
 */
const jobs = new Set<Job>();
const POLL_MS = 250;

/** Paints as a job that progress shows and interrupt ends. */
export async function runJob(
  call: Call,
  count: number,
  generate: (hooks: Pick<GenerationContext, "signal" | "onEvent">) => Promise<GenerationOutcome>,
): Promise<GenerationOutcome> {
  const startedAt = call.services.clock.now();
  const job: Job = { caller: callerName(call), count, startedAt, done: 0, isInterrupted: false };
  const interruption = new AbortController();
  const interrupted = Promise.withResolvers<never>();
  // One request may not touch what belongs to another, so the interrupted one has to look by itself.
  const poll = setInterval(() => {
    if (!job.isInterrupted) return;
    interruption.abort();
    interrupted.reject(new PictorError("cancelled"));
  }, POLL_MS);
  jobs.add(job);
  try {
    const work = generate({
      signal: AbortSignal.any([call.request.signal, interruption.signal]),
      onEvent: (event) => {
        if (event.type === "image") job.done += 1;
      },
    });
    // What a model is painting already goes on and is kept; the caller need not wait for it.
    return await Promise.race([work, interrupted.promise]);
  } finally {
    clearInterval(poll);
    jobs.delete(job);
  }
}

/** Ends the caller's jobs: what has not been sent to a model yet is not sent. */
export function interruptJobs(call: Call): void {
  for (const job of jobs) if (job.caller === callerName(call)) job.isInterrupted = true;
}

/** The caller's jobs as GET /sdapi/v1/progress shows them; no picture is shown before it is whole. */
export function describeProgress(call: Call) {
  const own = [...jobs].filter((job) => job.caller === callerName(call));
  const count = own.reduce((sum, job) => sum + job.count, 0);
  const done = own.reduce((sum, job) => sum + job.done, 0);
  const startedAt = Math.min(...own.map((job) => job.startedAt));
  return {
    progress: count === 0 ? 0 : Math.max(0.01, done / count),
    eta_relative: 0,
    state: {
      skipped: false,
      interrupted: own.some((job) => job.isInterrupted),
      stopping_generation: false,
      job: own.length === 0 ? "" : "txt2img",
      job_count: count,
      job_timestamp: own.length === 0 ? "0" : new Date(startedAt).toISOString(),
      job_no: done,
      sampling_step: 0,
      sampling_steps: 0,
    },
    current_image: null,
    textinfo: null,
  };
}

function callerName({ caller }: Call): string {
  return caller.apiKeyId ?? "owner";
}
