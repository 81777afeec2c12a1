import type { Generation, GenerationRequest, Image } from "@/lib/domain/generation";
import { createStore } from "./create-store";
import { forgetDraftInputs, writeDraftInputs } from "./draft-files";
import { observeJobs } from "./generation-queue";
import { asArray } from "./json";

const STORAGE_KEY = "draft-pictures";
/** The oldest beyond this are drafts nobody came back to. */
const MAX_DRAFTS = 200;

/** So many of them keep their reference pictures, which take room. */
const MAX_WITH_REFERENCES = 20;

/** What the library does not tell about a draft. */
export interface Draft {
  /** Of the finished picture; null: the model's default. */
  readonly steps: number | null;
  /** It was made from pictures, which this browser keeps (readDraftInputs). */
  readonly hasReferences: boolean;
}

/** Drafts of this device by image id, the newest last. */
export const draftPictures = createStore<ReadonlyMap<string, Draft>>(new Map());

/** The drafts in a stored text; what cannot be read is left out. */
export function readDrafts(text: string | null): ReadonlyMap<string, Draft> {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    // Not ours any more.
  }
  const drafts = new Map<string, Draft>();
  for (const entry of asArray(stored)) {
    const [id, steps, hasReferences] = asArray(entry);
    if (typeof id !== "string") continue;
    if (steps === null || (typeof steps === "number" && Number.isInteger(steps) && steps > 0))
      drafts.set(id, { steps, hasReferences: hasReferences === true });
  }
  return drafts;
}

/** The text that `readDrafts` reads. */
export function writeDrafts(drafts: ReadonlyMap<string, Draft>): string {
  return JSON.stringify([...drafts].map(([id, { steps, hasReferences }]) => [id, steps, hasReferences]));
}

/** The drafts with one more; the oldest beyond what is kept are left out. */
export function withDraft(
  drafts: ReadonlyMap<string, Draft>,
  id: string,
  draft: Draft,
): ReadonlyMap<string, Draft> {
  const all = [...drafts, [id, draft] as const].slice(-MAX_DRAFTS);
  const withReferences = all.filter(([, { hasReferences }]) => hasReferences);
  const old = new Set(withReferences.slice(0, -MAX_WITH_REFERENCES).map(([oldId]) => oldId));
  return new Map(all.filter(([oneId]) => !old.has(oneId)));
}

function keep(drafts: ReadonlyMap<string, Draft>): void {
  for (const [id, { hasReferences }] of draftPictures.get())
    if (hasReferences && !drafts.has(id)) void forgetDraftInputs(id);
  draftPictures.set(drafts);
  try {
    localStorage.setItem(STORAGE_KEY, writeDrafts(drafts));
  } catch {
    // No storage: a draft can be finished as long as the page is open.
  }
}

/** A picture is a draft no longer: nothing can finish it. */
export function forgetDraft(id: string): void {
  keep(new Map([...draftPictures.get()].filter(([other]) => other !== id)));
}

async function remember(id: string, finish: GenerationRequest): Promise<void> {
  const { inputImages = [], steps = null } = finish;
  const hasReferences = inputImages.length > 0;
  // Without them the finished picture would be another one.
  if (hasReferences && !(await writeDraftInputs(id, inputImages))) return;
  keep(withDraft(draftPictures.get(), id, { steps, hasReferences }));
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
    if (event?.type === "image" && event.stored && job.finish) void remember(event.image.id, job.finish);
  });
}

/** The request that paints a draft of the library with all its steps: same words for the model, same seed. */
export function finishRequestOf(
  image: Image,
  { actual, finalPrompt }: Pick<Generation, "actual" | "finalPrompt">,
  { steps }: Draft,
  inputImages: readonly string[] = [],
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
    ...(actual.strength === null ? {} : { strength: actual.strength }),
    ...(steps === null ? {} : { steps }),
    ...(inputImages.length > 0 ? { inputImages: [...inputImages] } : {}),
  };
}
