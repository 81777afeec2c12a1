import type { GenerationRequest } from "@/lib/domain/generation";
import type { Job } from "./generation-job";

/** After these a job of the outbox is sent again; under its key it is painted once all the same. */
const PASSING: ReadonlySet<string> = new Set(["offline", "unauthorized", "idempotency_in_progress"]);

/**
 * The key a request is sent with. None with pictures that are sent at once: the server reads all of a request to tell
 * two of them apart, and megabytes of it would cost more than they save. `isHeld`: it waits for a connection first.
 */
export function keyFor(request: GenerationRequest, isHeld: boolean): { readonly key?: string } {
  if (!isHeld && (request.inputImages || request.mask)) return {};
  // randomUUID is for secure contexts alone, and a studio in a home network may have none.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return { key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** Whether a job that failed with `code` may wait and be sent again by itself, without being painted twice. */
export function canTryLater(job: Job, code: string): boolean {
  // Painted again, what has landed would come twice.
  if (!job.key || job.parts.some((part) => part.status === "done")) return false;
  if (job.kept) return PASSING.has(code);
  // Nothing came back at all: the network is away, whatever the browser believes.
  return code === "offline" && job.stage === "sent";
}
