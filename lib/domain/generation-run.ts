import type { Generation } from "./generation";
import type { GenerationId } from "./ids";

/** How long whoever works on a run may be silent before it counts as dead, and how often it speaks. Milliseconds. */
export const RUN_LEASE_MS = 30_000;
export const RUN_RENEWAL_MS = 5_000;

/** A generation that answers later and is not in the library (yet). */
export interface GenerationRun {
  /** As it is shown: running, or with the error it ended with. Another id: that generation of the library answers it. */
  readonly generation: Generation;
  /** Milliseconds since the epoch; once past, nobody works on it any more. */
  readonly leaseEndsAt: number;
}

/** Generations that answer later. Every method throws PictorError storage_unavailable. */
export interface GenerationRunRepository {
  start(generation: Generation, leaseEndsAt: number): Promise<void>;
  /** null: no such run. */
  find(id: GenerationId): Promise<GenerationRun | null>;
  /** false: it was ended meanwhile, so there is no point in going on. */
  renew(id: GenerationId, leaseEndsAt: number): Promise<boolean>;
  /** Keeps what it ended with. false: there is no such run, or it had ended. */
  fail(id: GenerationId, error: NonNullable<Generation["error"]>): Promise<boolean>;
  /** A generation of the library answers it: of the same id, then the run is forgotten, or another one. */
  finish(id: GenerationId, answeredBy: GenerationId): Promise<void>;
  /** Forgets it. false: no such run. */
  delete(id: GenerationId): Promise<boolean>;
}
