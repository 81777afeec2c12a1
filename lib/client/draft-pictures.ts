import type { Generation, GenerationRequest, Image } from "@/lib/domain/generation";
import { createStore } from "./create-store";
import { observeJobs } from "./generation-queue";
import { asArray } from "./json";

const STORAGE_KEY = "draft-pictures";
/** The oldest beyond this are drafts nobody came back to. */
const MAX_DRAFTS = 200;

/** Drafts of this device by image id, with the steps their finished pictures take; null: the model's default. */
export const draftPictures = createStore<ReadonlyMap<string, number | null>>(new Map());

/** The drafts in a stored text; what cannot be read is left out. */
export function readDrafts(text: string | null): ReadonlyMap<string, number | null> {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    // Not ours any more.
  }
  const drafts = new Map<string, number | null>();
  for (const entry of asArray(stored)) {
    const [id, steps] = asArray(entry);
    if (typeof id !== "string") continue;
    if (steps === null || (typeof steps === "number" && Number.isInteger(steps) && steps > 0))
      drafts.set(id, steps);
  }
  return drafts;
}

function remember(id: string, steps: number | null): void {
  draftPictures.set((drafts) => new Map([...drafts, [id, steps] as const].slice(-MAX_DRAFTS)));
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([...draftPictures.get()]));
  } catch {
    // No storage: a draft can be finished as long as the page is open.
  }
}

let hasStarted = false;

/** Brings back which pictures are drafts, once, and remembers new ones from then on, whichever page is open. */
export function startDraftPictures(): void {
  if (hasStarted) return;
  hasStarted = true;
  try {
    draftPictures.set(readDrafts(localStorage.getItem(STORAGE_KEY)));
  } catch {
    // No storage: there are none.
  }
  observeJobs((job, event) => {
    // The library does not keep reference pictures: without them the finished picture would be another one.
    if (event?.type !== "image" || !event.stored || !job.finish || job.finish.inputImages) return;
    remember(event.image.id, job.finish.steps ?? null);
  });
}

/** The request that paints a draft of the library with all its steps: same words for the model, same seed. */
export function finishRequestOf(
  image: Image,
  { actual, finalPrompt }: Pick<Generation, "actual" | "finalPrompt">,
  steps: number | null,
): GenerationRequest {
  return {
    prompt: image.prompt,
    finalPrompt,
    model: image.model,
    count: 1,
    width: image.width,
    height: image.height,
    ...(image.seed === null ? {} : { seed: image.seed }),
    ...(image.negativePrompt ? { negativePrompt: image.negativePrompt } : {}),
    ...(actual.guidanceScale === null ? {} : { guidanceScale: actual.guidanceScale }),
    ...(steps === null ? {} : { steps }),
  };
}
