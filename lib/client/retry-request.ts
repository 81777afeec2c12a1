import type { GenerationRequest } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import type { Job } from "./generation-job";

/** What the queue takes for one more try. */
export interface Retry {
  readonly request: GenerationRequest;
  readonly finish?: GenerationRequest;
}

/**
 * The request for the one picture of `job` that failed, by the same model or by another; the pictures that came out
 * stay. Of a batch with a chosen seed the pictures have the seeds that follow each other, so this one has its own.
 * A draft stays a draft with the same model; another model gets all its steps.
 */
export function retryOf(
  job: Pick<Job, "request" | "finish">,
  position: number,
  otherModel: string | null,
): Retry {
  const one = (request: GenerationRequest): GenerationRequest => ({
    ...request,
    count: 1,
    ...(request.seed === undefined ? {} : { seed: (request.seed + position) % (LIMITS.maxSeed + 1) }),
  });
  if (otherModel !== null) return { request: { ...one(job.finish ?? job.request), model: otherModel } };
  return { request: one(job.request), ...(job.finish ? { finish: one(job.finish) } : {}) };
}
