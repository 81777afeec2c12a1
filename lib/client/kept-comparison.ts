import type { GenerationRequest } from "@/lib/domain/generation";
import { ApiError } from "./api-error";
import {
  type CompareEntry,
  type Comparison,
  changeEntries,
  comparedRatio,
  compareRequest,
  comparison,
  MAX_COMPARED,
} from "./compare";
import type { Job } from "./generation-job";
import { jobs } from "./generation-queue";
import { fetchGeneration, fetchImage } from "./image-api";
import { asArray, asRecord, asString } from "./json";
import { chosenModel, modelList } from "./models";
import { startUnfinishedJobs } from "./unfinished-jobs";

/** Of this tab: each has a comparison of its own. */
const STORAGE_KEY = "comparison";

/** The text that `readComparison` reads. Ids of jobs mean nothing after a reload. */
export function writeComparison({ prompt, seed, winner, entries }: Comparison): string {
  const kept = entries.map(({ model, imageId }) => ({ model, imageId }));
  return JSON.stringify({ prompt, seed, winner, entries: kept });
}

/** The comparison in a stored text; null: there is none, or it cannot be read. */
export function readComparison(text: string | null): Comparison | null {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return null;
  }
  const { prompt, seed, winner, entries } = asRecord(stored);
  const kept = asArray(entries).flatMap((entry): readonly CompareEntry[] => {
    const { model, imageId } = asRecord(entry);
    return typeof model === "string" ? [{ model, jobId: `kept-${model}`, imageId: asString(imageId) }] : [];
  });
  if (typeof prompt !== "string" || typeof seed !== "number" || kept.length === 0) return null;
  return { prompt, seed, entries: kept.slice(0, MAX_COMPARED), winner: asString(winner) };
}

const jobOf = ({ jobId }: CompareEntry) => jobs.get().find((job) => job.id === jobId);

/** Whether a job is what a place of the comparison asked for: jobs that come back get other ids. */
function isFor({ request }: { readonly request: GenerationRequest }, entry: CompareEntry, state: Comparison) {
  const { prompt, model, seed = state.seed } = request;
  return prompt === state.prompt && model === entry.model && seed === state.seed;
}

/** Notes the pictures that landed, and ties a place to its job where that came back interrupted or still waits. */
function followJobs(): void {
  changeEntries((entry, state) => {
    const returned = entry.imageId === null && jobs.get().find((job) => isFor(job, entry, state));
    const job = jobOf(entry) ?? (returned || null);
    const [part] = job?.parts ?? [];
    const imageId = part?.status === "done" ? part.image.id : entry.imageId;
    const jobId = job?.id ?? entry.jobId;
    return imageId === entry.imageId && jobId === entry.jobId ? entry : { ...entry, imageId, jobId };
  });
}

/** The ended job that a picture of the library came from. Throws ApiError. */
async function fetchJob({ model, jobId }: CompareEntry, imageId: string, state: Comparison): Promise<Job> {
  const image = await fetchImage(imageId);
  if (image.deletedAt !== null) throw new ApiError("not_found", 404);
  const generation = await fetchGeneration(image.generationId);
  return {
    id: jobId,
    request: compareRequest(state.prompt, state.seed, chosenModel(modelList.get(), model)),
    model,
    ratio: comparedRatio(model),
    createdAt: Date.parse(image.createdAt),
    startedAt: null,
    stage: "ended",
    pipeline: generation.pipeline,
    generation,
    parts: [{ status: "done", image, actual: generation.actual, dataUrl: null }],
  };
}

/** Fetches the pictures of the comparison that no job of this visit has. */
export async function fetchCompared(): Promise<void> {
  const state = comparison.get();
  if (!state) return;
  changeEntries((entry) => (entry.error === undefined ? entry : { ...entry, error: undefined }));
  await Promise.all(
    state.entries.map(async (entry) => {
      const { imageId, jobId } = entry;
      if (imageId === null || jobOf(entry)) return;
      try {
        const job = await fetchJob(entry, imageId, state);
        // Meanwhile another comparison may have begun, or the page was left and opened again.
        if (jobOf(entry) || !comparison.get()?.entries.some((now) => now.jobId === jobId)) return;
        // In its place by time, so that what came since stays above it on the wall.
        jobs.set((list) => [...list, job].sort((a, b) => b.createdAt - a.createdAt));
      } catch (thrown) {
        const error = thrown instanceof ApiError ? thrown.code : "internal";
        changeEntries((now) => (now.jobId === jobId ? { ...now, error } : now));
      }
    }),
  );
}

let hasStarted = false;

/** Brings back what this tab compared before a reload, and keeps watch from then on, whichever page is open. */
export function startKeptComparison(): void {
  if (!hasStarted) {
    hasStarted = true;
    try {
      comparison.set(readComparison(sessionStorage.getItem(STORAGE_KEY)));
    } catch {
      // No storage: there is nothing to bring back.
    }
    comparison.subscribe(() => {
      const state = comparison.get();
      try {
        if (state) sessionStorage.setItem(STORAGE_KEY, writeComparison(state));
      } catch {
        // No storage, or a full one: the comparison lasts as long as the page.
      }
    });
    startUnfinishedJobs();
    jobs.subscribe(followJobs);
    followJobs();
  }
  void fetchCompared();
}
