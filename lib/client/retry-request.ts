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

/**
 * The requests for several pictures of `job` that failed: one of them all, or where each has a seed of its own one for
 * each.
 */
export function retriesOf(
  job: Pick<Job, "request" | "finish">,
  positions: readonly number[],
  otherModel: string | null,
): readonly Retry[] {
  if (job.request.seed !== undefined) return positions.map((position) => retryOf(job, position, otherModel));
  const count = positions.length;
  const { request, finish } = retryOf(job, 0, otherModel);
  return [{ request: { ...request, count }, ...(finish ? { finish: { ...finish, count } } : {}) }];
}
