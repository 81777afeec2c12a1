import { PictorError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import type { GenerationRun } from "@/lib/domain/generation-run";
import type { GenerationId } from "@/lib/domain/ids";
import type { GenerationContext, Library, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";
import { shownGeneration } from "./stored-outcome";

/** What a run that nobody works on any more ended with. */
const LOST = {
  code: "provider_timeout",
  message: "The generation took longer than the platform lets it run, or was interrupted.",
  hint: "Send it again; without 'Prefer: respond-async' a slow model has more time.",
} as const;

/**
 * A generation with its pictures, also one that is still running. Throws PictorError not_found, storage_unavailable.
 */
export async function getGeneration(
  services: Pick<Services, "library" | "clock">,
  id: GenerationId,
  presentImage: GenerationContext["presentImage"],
): Promise<Generation> {
  const library = requireLibrary(services);
  const stored = await fromLibrary(library, id, presentImage);
  if (stored) return stored;
  const run = await library.runs.find(id);
  if (run && run.generation.id === id) return asItStands(run, services.clock.now());
  // Another generation answers it, or it came into the library between the two looks.
  const answer = await fromLibrary(library, run?.generation.id ?? id, presentImage);
  if (answer) return answer;
  throw new PictorError("not_found", { message: "There is no generation with this id." });
}

async function fromLibrary(
  library: Library,
  id: GenerationId,
  presentImage: GenerationContext["presentImage"],
): Promise<Generation | null> {
  const found = await library.generations.find(id);
  if (!found) return null;
  const images = await Promise.all(found.images.map((item) => presentImage(item)));
  return shownGeneration(found.generation, { images, stored: true });
}

function asItStands({ generation, leaseEndsAt }: GenerationRun, now: number): Generation {
  if (generation.error !== null) return generation;
  const durationMs = Math.max(0, now - Date.parse(generation.createdAt));
  if (leaseEndsAt > now) return { ...generation, durationMs };
  return { ...generation, status: "failed", durationMs, error: LOST };
}
