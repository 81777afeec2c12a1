import type { Generation, GenerationRequest } from "@/lib/domain/generation";
import type { GenerationContext, GenerationOutcome, Services } from "@/lib/domain/ports";
import { hexDigest } from "./hex-digest";
import type { PreparedGeneration } from "./prepare-generation";
import { storedOutcome } from "./stored-outcome";

/**
 * Names everything that decides how the pictures of a generation look. null: they can not be told beforehand, because the
 * caller gave no seed or the model has none; or there is no library to find them in.
 */
export async function cacheKeyOf(
  services: Pick<Services, "library">,
  request: GenerationRequest,
  prepared: PreparedGeneration,
  finalPrompt: string,
): Promise<string | null> {
  const { model, fitted, inputImages, mask } = prepared;
  if (!services.library || request.seed === undefined || fitted.actual.seed === null) return null;
  const pictures = await Promise.all([...inputImages, ...(mask ? [mask] : [])].map(hexDigest));
  return await hexDigest(
    JSON.stringify([
      model.providerModel,
      finalPrompt,
      fitted.negativePrompt,
      fitted.actual,
      request.count ?? 1,
      pictures,
      mask !== null,
    ]),
  );
}

export interface CacheLookup {
  readonly cacheKey: string | null;
  readonly count: number;
  /** When the request came, milliseconds since the epoch. */
  readonly startedAt: number;
  /** The request at hand, as the answer tells it. */
  readonly asked: Pick<Generation, "prompt" | "pipeline" | "requested" | "changes">;
}

/**
 * The stored pictures of an earlier generation of the same key: no neurons, `cached: true`. null: there is none, or not all
 * of its pictures are in the library any more. A library that fails is logged and counts as none.
 */
export async function findCached(
  services: Pick<Services, "library" | "clock" | "log">,
  { cacheKey, count, startedAt, asked }: CacheLookup,
  context: GenerationContext,
): Promise<GenerationOutcome | null> {
  const { library } = services;
  if (!library || cacheKey === null || context.skipCache) return null;
  try {
    const found = await library.generations.findByCacheKey(cacheKey);
    const kept = found?.images.filter(({ deletedAt }) => deletedAt === null) ?? [];
    if (!found || kept.length !== count) return null;
    return await storedOutcome(library, found, context, {
      ...asked,
      cached: true,
      neurons: 0,
      attempts: [],
      durationMs: Math.max(0, Math.round(services.clock.now() - startedAt)),
    });
  } catch (error) {
    services.log.error("cache_not_read", error);
    return null;
  }
}
