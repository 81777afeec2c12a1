import { PictorError } from "@/lib/domain/errors";
import type { Generation, GenerationRequest } from "@/lib/domain/generation";
import { RUN_LEASE_MS, RUN_RENEWAL_MS } from "@/lib/domain/generation-run";
import type { GenerationId } from "@/lib/domain/ids";
import type { GenerationContext, GenerationOutcome, Library, Services } from "@/lib/domain/ports";
import { createGeneration } from "./create-generation";
import { requireLibrary } from "./require-library";
import { sleep } from "./sleep";

/** Longer than any generation takes. */
const MAX_RUN_MS = 10 * 60_000;

interface Accepted {
  readonly id: GenerationId;
  readonly model: string;
}

function runningGeneration(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
  { id, model }: Accepted,
): Generation {
  const { prompt, negativePrompt = null, width, height, steps, guidanceScale, seed, strength } = request;
  return {
    id,
    createdAt: new Date(services.clock.now()).toISOString(),
    source: context.source,
    status: "running",
    prompt,
    negativePrompt,
    finalPrompt: prompt,
    pipeline: {
      original: prompt,
      language: null,
      translated: null,
      enhanced: null,
      final: prompt,
      notes: [],
    },
    model,
    provider: "",
    accountLabel: "",
    requested: { width, height, steps, guidanceScale, seed, strength },
    actual: { width: null, height: null, steps: null, guidanceScale: null, seed: null, strength: null },
    changes: [],
    neurons: 0,
    durationMs: 0,
    attempts: [],
    images: [],
    error: null,
    stored: false,
  };
}

/** Says again and again that somebody is at work, and stops the work once it is not wanted or takes too long. */
async function keepLease(
  services: Services,
  library: Library,
  id: GenerationId,
  work: AbortController,
  finished: AbortSignal,
): Promise<void> {
  const deadline = services.clock.now() + MAX_RUN_MS;
  for (;;) {
    await sleep(RUN_RENEWAL_MS, finished);
    if (finished.aborted) return;
    try {
      const now = services.clock.now();
      const wanted = await library.runs.renew(id, now + RUN_LEASE_MS);
      if (!wanted || now > deadline) return work.abort();
    } catch (error) {
      services.log.error("run_not_renewed", error, { generationId: id });
    }
  }
}

async function keepEnd(
  services: Services,
  library: Library,
  id: GenerationId,
  outcome: Promise<GenerationOutcome>,
): Promise<void> {
  const error = await outcome.then(
    async ({ generation }) => {
      if (!generation.stored) return new PictorError("storage_unavailable");
      await library.runs.finish(id, generation.id);
      return null;
    },
    (thrown: unknown) => {
      if (thrown instanceof PictorError) return thrown;
      services.log.error("generation_failed", thrown, { generationId: id });
      return new PictorError("internal");
    },
  );
  if (error === null) return;
  // A failure while painting is in the library already, and says more.
  if (await library.generations.find(id)) return await library.runs.finish(id, id);
  const { code, message, hint } = error;
  await library.runs.fail(id, { code, message, hint });
}

/**
 * Starts a generation that goes on after the reply and resolves to it while it runs; `getGeneration` tells how it stands.
 * Throws what createGeneration throws before anything is painted, and storage_unavailable where nothing could be told
 * later. A run whose Worker dies is over when its lease is.
 */
export async function startGeneration(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
): Promise<Generation> {
  const library = requireLibrary(services);
  const work = new AbortController();
  const finished = new AbortController();
  const accepted = Promise.withResolvers<Accepted>();
  const outcome = createGeneration(services, request, {
    ...context,
    // Not the caller's: it may leave, and the pictures are made all the same.
    signal: work.signal,
    onEvent: (event) => {
      if (event.type === "accepted") accepted.resolve({ id: event.id, model: event.model });
      context.onEvent?.(event);
    },
  });
  const ended = outcome.finally(() => finished.abort());
  services.waitUntil(ended.catch(() => undefined));
  const first = await Promise.race([accepted.promise, ended.then(({ generation }) => generation)]);
  const running = runningGeneration(services, request, context, first);
  try {
    await library.runs.start(running, services.clock.now() + RUN_LEASE_MS);
  } catch (error) {
    work.abort();
    throw error;
  }
  const { id } = first;
  const attend = Promise.all([
    keepLease(services, library, id, work, finished.signal),
    keepEnd(services, library, id, outcome),
  ]);
  services.waitUntil(
    attend.catch((error: unknown) => services.log.error("run_not_ended", error, { generationId: id })),
  );
  return running;
}
