import type {
  ActualParameters,
  Generation,
  GenerationRequest,
  Image,
  PromptPipeline,
} from "@/lib/domain/generation";
import type { GenerationEvent } from "@/lib/domain/generation-event";

export interface JobError {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** One picture of a job, from waiting to landed. */
export type JobPart =
  | { readonly status: "waiting" }
  | { readonly status: "running"; readonly model: string; readonly attempt: number }
  | {
      readonly status: "done";
      readonly image: Image;
      readonly actual: ActualParameters;
      /** The picture itself where the library could not keep it. */
      readonly dataUrl: string | null;
    }
  | { readonly status: "failed"; readonly error: JobError }
  | { readonly status: "cancelled" };

/** One press of Generate, as the studio follows it. */
export interface Job {
  readonly id: string;
  readonly request: GenerationRequest;
  /** The same with all its steps, where this is a draft. */
  readonly finish?: GenerationRequest;
  readonly model: string;
  /** Width over height the pictures will have. */
  readonly ratio: number;
  readonly createdAt: number;
  /** null: still waits for its turn. Milliseconds since the epoch. */
  readonly startedAt: number | null;
  /** held: not sent, because there is no connection or nobody is signed in; it is sent by itself later. */
  readonly stage: "held" | "queued" | "sent" | "translating" | "painting" | "ended";
  readonly pipeline: PromptPipeline | null;
  readonly generation: Generation | null;
  readonly parts: readonly JobPart[];
  /** Its Idempotency-Key; absent: sent again, it would be painted again. */
  readonly key?: string;
  /** Whether it is in the outbox of this browser, and which window is at it. */
  readonly kept?: "here" | "elsewhere";
}

function withPart(job: Job, position: number, part: JobPart): Job {
  return { ...job, parts: job.parts.map((old, index) => (index === position ? part : old)) };
}

/** Puts every part that is not over into `part`; what has landed stays. */
export function endJob(job: Job, part: JobPart): Job {
  const isOpen = (old: JobPart) => old.status === "waiting" || old.status === "running";
  return { ...job, stage: "ended", parts: job.parts.map((old) => (isOpen(old) ? part : old)) };
}

/** The job after one event of its stream. */
export function applyEvent(job: Job, event: GenerationEvent): Job {
  switch (event.type) {
    case "accepted":
      return { ...job, stage: "translating", model: event.model };
    case "prompt":
      return { ...job, stage: "painting", pipeline: event.pipeline };
    case "running":
      return {
        ...withPart(job, event.position, { status: "running", model: event.model, attempt: event.attempt }),
        stage: "painting",
      };
    case "image":
      return withPart(job, event.position, {
        status: "done",
        image: event.image,
        actual: event.actual,
        dataUrl: event.dataUrl,
      });
    case "error":
      return event.position === null
        ? endJob(job, { status: "failed", error: event.error })
        : withPart(job, event.position, { status: "failed", error: event.error });
    case "done":
      return { ...endJob(job, { status: "cancelled" }), generation: event.generation };
  }
}
