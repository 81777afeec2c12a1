import type { GenerationRequest, Image } from "@/lib/domain/generation";
import type { GenerationEvent } from "@/lib/domain/generation-event";
import { ApiError } from "./api-error";
import { createStore } from "./create-store";
import { applyEvent, endJob, type Job } from "./generation-job";
import { canTryLater, keyFor } from "./idempotency-key";
import { streamGeneration } from "./stream-generation";

/** Further jobs wait their turn in the browser, so that typing on is never punished by a rate limit. */
const MAX_RUNNING_JOBS = 3;
/** A page that is reloaded breaks its connections a moment before it ends: what waits must not be sent in that moment. */
const NETWORK_PAUSE_MS = 1_000;
/** Finished jobs beyond this are let go; their pictures are in the library. */
const MAX_JOBS = 60;

/** Every job of this visit, newest first. */
export const jobs = createStore<readonly Job[]>([]);

type Observer = (job: Job, event: GenerationEvent | null) => void;
const observers = new Set<Observer>();
const controllers = new Map<string, AbortController>();
let lastJob = 0;

/** What a job of the outbox is put back on the wall with. */
export interface KeptJob extends Pick<Job, "request" | "model" | "ratio" | "createdAt"> {
  readonly key: string;
  readonly finish?: GenerationRequest;
}

/** Tells `observer` about every event; `null` when a job ended by cancelling or a broken connection. */
export function observeJobs(observer: Observer): () => void {
  observers.add(observer);
  return () => observers.delete(observer);
}

function change(id: string, update: (job: Job) => Job): Job | undefined {
  let changed: Job | undefined;
  jobs.set((list) =>
    list.map((job) => {
      if (job.id !== id) return job;
      changed = update(job);
      return changed;
    }),
  );
  return changed;
}

/** Changes a job without telling anybody but the wall; undefined: there is no such job. */
export const changeJob = change;

function notify(job: Job | undefined, event: GenerationEvent | null): void {
  if (job) for (const observer of observers) observer(job, event);
}

/** Puts a generation in the queue and returns at once. `model` is the id the studio shows meanwhile. */
export function enqueue(
  request: GenerationRequest,
  shown: { readonly model: string; readonly ratio: number; readonly finish?: GenerationRequest },
): Job {
  // Node's navigator, and a browser that is not sure, has no word on it: then it is tried.
  const isOffline = navigator.onLine === false;
  const job = waitingJob({ ...keyFor(request, isOffline), ...shown, request }, isOffline ? "held" : "queued");
  jobs.set((list) => [job, ...list.filter((old, index) => index < MAX_JOBS - 1 || old.stage !== "ended")]);
  startNext();
  return job;
}

function waitingJob(
  kept: Omit<KeptJob, "key" | "createdAt"> & Partial<KeptJob>,
  stage: "held" | "queued",
): Job {
  lastJob += 1;
  return {
    createdAt: Date.now(),
    ...kept,
    id: `job-${lastJob}`,
    startedAt: null,
    stage,
    pipeline: null,
    generation: null,
    parts: Array.from({ length: kept.request.count ?? 1 }, () => ({ status: "waiting" })),
  };
}

/** Puts a job that the outbox keeps on the wall, in its place by time; it waits until it is released. */
export function addHeldJob(kept: KeptJob): Job {
  const job: Job = { ...waitingJob(kept, "held"), kept: "here" };
  jobs.set((list) => [...list, job].sort((a, b) => b.createdAt - a.createdAt));
  return job;
}

/** Lets a held job take its turn. */
export function releaseJob(id: string): void {
  change(id, (job) => (job.stage === "held" ? { ...job, stage: "queued" } : job));
  startNext();
}

/** Puts a job of an earlier visit on the wall: a failed part for each of `codes`. Nothing is sent. */
export function addEndedJob(kept: {
  readonly request: GenerationRequest;
  readonly model: string;
  readonly ratio: number;
  readonly codes: readonly string[];
  readonly finish?: GenerationRequest;
}): void {
  lastJob += 1;
  const job: Job = {
    id: `job-${lastJob}`,
    request: { ...kept.request, count: kept.codes.length },
    ...(kept.finish ? { finish: kept.finish } : {}),
    model: kept.model,
    ratio: kept.ratio,
    createdAt: Date.now(),
    startedAt: null,
    stage: "ended",
    pipeline: null,
    generation: null,
    parts: kept.codes.map((code) => ({ status: "failed", error: { code, message: "", hint: "" } })),
  };
  jobs.set((list) => [job, ...list]);
}

function startNext(): void {
  while (controllers.size < MAX_RUNNING_JOBS) {
    const next = jobs.get().findLast((job) => job.stage === "queued");
    if (!next) return;
    void run(next);
  }
}

async function run(job: Job): Promise<void> {
  const controller = new AbortController();
  controllers.set(job.id, controller);
  change(job.id, (old) => ({ ...old, stage: "sent", startedAt: Date.now() }));
  let pauseMs = 0;
  try {
    await streamGeneration(job.request, {
      ...(job.key ? { key: job.key } : {}),
      signal: controller.signal,
      onEvent: (event) =>
        notify(
          change(job.id, (old) => applyEvent(old, event)),
          event,
        ),
    });
  } catch (error) {
    const failure =
      error instanceof ApiError
        ? { code: error.code, message: error.message, hint: error.hint }
        : { code: "internal", message: "", hint: "" };
    if (failure.code === "offline") pauseMs = NETWORK_PAUSE_MS;
    if (!controller.signal.aborted && hold(job.id, failure.code)) return;
    const ended = change(job.id, (old) =>
      endJob(old, controller.signal.aborted ? { status: "cancelled" } : { status: "failed", error: failure }),
    );
    notify(ended, null);
  } finally {
    controllers.delete(job.id);
    if (pauseMs > 0) setTimeout(startNext, pauseMs);
    else startNext();
  }
}

/** Puts a job back that could not be sent, when sending it again later is safe. */
function hold(id: string, code: string): boolean {
  const held = change(id, (job) =>
    canTryLater(job, code)
      ? { ...job, stage: "held", startedAt: null, parts: job.parts.map(() => ({ status: "waiting" })) }
      : job,
  );
  return held?.stage === "held";
}

/** Stops a job: what was not sent to the model yet is not sent; pictures that landed stay. */
export function cancelJob(id: string): void {
  const controller = controllers.get(id);
  if (controller) controller.abort();
  else change(id, (job) => endJob(job, { status: "cancelled" }));
}

/** Takes parts that failed off the wall. */
export function dismissParts(id: string, positions: readonly number[]): void {
  change(id, (job) => ({
    ...job,
    parts: job.parts.map((part, index) => (positions.includes(index) ? { status: "cancelled" } : part)),
  }));
}

/** Lets the wall show a later state of a picture (favourite, title), or none when it was deleted. */
export function changeJobImage(imageId: string, change: Partial<Image> | null): void {
  jobs.set((list) =>
    list.map((job) => {
      if (!job.parts.some((part) => part.status === "done" && part.image.id === imageId)) return job;
      return {
        ...job,
        parts: job.parts.map((part) => {
          if (part.status !== "done" || part.image.id !== imageId) return part;
          return change ? { ...part, image: { ...part.image, ...change } } : { status: "cancelled" };
        }),
      };
    }),
  );
}
