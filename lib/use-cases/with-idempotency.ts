import { PictorError } from "@/lib/domain/errors";
import type { GenerationRequest } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import type { IdempotencyClaim, IdempotencyRepository } from "@/lib/domain/metering";
import type { GenerationContext, GenerationOutcome, Library, Services } from "@/lib/domain/ports";
import { hexDigest } from "./hex-digest";
import { sleep } from "./sleep";
import { storedOutcome, tellStored } from "./stored-outcome";

/** How long a second request waits for the first one's answer before it is told to come back. */
const WAIT_MS = 8_000;
const FIRST_POLL_MS = 200;
const MAX_POLL_MS = 1_000;
const RETRY_AFTER_SECONDS = 3;

type IdempotencyServices = Pick<Services, "library" | "metering" | "clock" | "log" | "waitUntil">;

async function claimOf(
  context: GenerationContext,
  key: string,
  request: GenerationRequest,
): Promise<IdempotencyClaim> {
  const caller = context.caller.apiKeyId ?? "owner";
  const [id, fingerprint] = await Promise.all([
    hexDigest(`${caller}\n${key}`),
    hexDigest(JSON.stringify(request)),
  ]);
  return { id, fingerprint, token: crypto.randomUUID() };
}

/** Waits until the key is ours (null) or answered. Throws PictorError idempotency_mismatch, idempotency_in_progress. */
async function takeKey(
  services: IdempotencyServices,
  keys: IdempotencyRepository,
  claim: IdempotencyClaim,
  signal: AbortSignal,
): Promise<GenerationId | null> {
  const deadline = services.clock.now() + WAIT_MS;
  for (let pollMs = FIRST_POLL_MS; ; pollMs = Math.min(pollMs * 2, MAX_POLL_MS)) {
    const state = await keys.claim(claim);
    if (state.state === "claimed") return null;
    if (state.fingerprint !== claim.fingerprint) throw new PictorError("idempotency_mismatch");
    if (state.state === "done") return state.generationId;
    if (signal.aborted) throw new PictorError("cancelled");
    if (services.clock.now() + pollMs > deadline) {
      throw new PictorError("idempotency_in_progress", { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    await sleep(pollMs, signal);
  }
}

/** null: the answer is no longer in the library. */
async function replay(
  library: Library,
  id: GenerationId,
  context: GenerationContext,
): Promise<GenerationOutcome | null> {
  const found = await library.generations.find(id);
  const stored = found && (await storedOutcome(library, found, context));
  if (!stored) return null;
  const outcome = { ...stored, replayed: true };
  const { generation } = outcome;
  const { model, images } = generation;
  context.onEvent?.({ type: "accepted", id, model, count: images.length, replayed: true });
  context.onEvent?.({ type: "prompt", pipeline: generation.pipeline });
  tellStored(context, outcome);
  return outcome;
}

/** Runs the request and keeps its answer under the key. What failed or was cut short is not kept: it may be tried again. */
async function runAndKeep(
  services: IdempotencyServices,
  keys: IdempotencyRepository,
  claim: IdempotencyClaim,
  run: () => Promise<GenerationOutcome>,
): Promise<GenerationOutcome> {
  const release = () =>
    keys.release(claim).catch((error: unknown) => services.log.error("idempotency_not_released", error));
  let outcome: GenerationOutcome;
  try {
    outcome = await run();
  } catch (error) {
    await release();
    throw error;
  }
  const { id, stored, error } = outcome.generation;
  if (stored && error?.code !== "cancelled") {
    await keys
      .complete(claim, id)
      .catch((failure: unknown) => services.log.error("idempotency_not_kept", failure));
  } else {
    await release();
  }
  return outcome;
}

/**
 * Runs a request once for each Idempotency-Key of a caller: the same request again gets the stored answer for a day
 * (`replayed`); while the first one runs it waits for it. Without a key, a database or a library, simply runs it.
 * Throws PictorError idempotency_mismatch for another request under the key, idempotency_in_progress when the first one
 * takes longer than a caller should wait, and whatever `run` throws.
 */
export async function withIdempotency(
  services: IdempotencyServices,
  request: GenerationRequest,
  context: GenerationContext,
  run: () => Promise<GenerationOutcome>,
): Promise<GenerationOutcome> {
  const keys = services.metering?.idempotency;
  const { library } = services;
  if (!context.idempotencyKey || !keys || !library) return await run();
  const claim = await claimOf(context, context.idempotencyKey, request);
  for (;;) {
    const answered = await takeKey(services, keys, claim, context.signal);
    if (answered === null) break;
    const outcome = await replay(library, answered, context);
    if (outcome) return outcome;
    await keys.forget(claim.id, answered);
  }
  const work = runAndKeep(services, keys, claim, run);
  // The key must be given back or kept even if the caller leaves.
  services.waitUntil(work.catch(() => undefined));
  return await work;
}
