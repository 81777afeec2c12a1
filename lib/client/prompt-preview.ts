import type { GenerationRequest, PromptPipeline } from "@/lib/domain/generation";
import type { PromptPreviewRequest } from "@/lib/domain/prompt-preview";
import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { composer } from "./composer";
import { activeEdit, type ComposerSettings, toGenerationRequest } from "./composer-settings";
import { createStore } from "./create-store";
import type { Job } from "./generation-job";
import { jobs } from "./generation-queue";
import { asRecord } from "./json";
import { chosenModel, type ModelList, modelList } from "./models";
import { session } from "./session";

/** So long the words must rest before they are sent: a language model may have to be paid for each time. */
const REST_MS = 1_100;

interface Preview {
  readonly key: string;
  readonly pipeline: PromptPipeline;
}

/** The last preview that came. */
export const preview = createStore<Preview | null>(null);

type Words = Pick<PromptPreviewRequest, "prompt" | "model" | "translate" | "enhance" | "style" | "seed">;

function wordsOf(request: GenerationRequest): Words {
  const { prompt, model, translate, enhance, style, seed } = request;
  return { prompt, model, translate, enhance, style, seed };
}

/** What to ask the pipeline about; null: there is nothing to ask, or the visitor has decided already. */
export function previewRequest(settings: ComposerSettings, list: ModelList): Words | null {
  if (settings.prompt.trim() === "" || settings.lines || activeEdit(settings)) return null;
  const { translate, enhance, style, prompt } = settings;
  const mayChange = translate || enhance || style !== null || prompt.includes("{") || prompt.includes("__");
  if (!mayChange) return null;
  return wordsOf(toGenerationRequest(settings, chosenModel(list, settings.model)));
}

/** The pipeline of these words as a job of this visit reported it; null: none had them. */
export function pipelineOfJob(list: readonly Job[], key: string): PromptPipeline | null {
  const job = list.find(
    ({ request, pipeline }) =>
      pipeline !== null && !pipeline.edited && JSON.stringify(wordsOf(request)) === key,
  );
  return job?.pipeline ?? null;
}

function readPipeline(json: unknown): PromptPipeline {
  const pipeline = asRecord(asRecord(json).pipeline);
  if (typeof pipeline.final !== "string" || !Array.isArray(pipeline.notes))
    throw new TypeError("not a preview");
  return asRecord(json).pipeline as PromptPipeline;
}

/** Keeps `preview` in step with the composer, once its words rest. Returns what stops it. */
export function startPromptPreview(): () => void {
  let wanted: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let controller: AbortController | undefined;

  const ask = async (words: Words, key: string) => {
    if (pipelineOfJob(jobs.get(), key) || jobs.get().some((job) => isReading(job, key))) return;
    controller = new AbortController();
    const { signal } = controller;
    try {
      const pipeline = await requestJson(api.promptPreview(), readPipeline, {
        method: "POST",
        body: words,
        signal,
      });
      if (wanted === key) preview.set({ key, pipeline });
    } catch {
      // Generate asks the pipeline again and says what was wrong.
    }
  };
  const consider = () => {
    const state = session.get();
    const words =
      state?.signedIn || state?.anonymous ? previewRequest(composer.get(), modelList.get()) : null;
    const key = words && JSON.stringify(words);
    if (key === wanted) return;
    wanted = key;
    clearTimeout(timer);
    controller?.abort();
    if (words && key !== null && key !== preview.get()?.key) timer = setTimeout(ask, REST_MS, words, key);
  };
  consider();
  const stops = [composer.subscribe(consider), modelList.subscribe(consider), session.subscribe(consider)];
  return () => {
    clearTimeout(timer);
    controller?.abort();
    for (const stop of stops) stop();
  };
}

/** Whether a job that has just been sent will report the pipeline of these words. */
function isReading(job: Job, key: string): boolean {
  return job.stage !== "ended" && JSON.stringify(wordsOf(job.request)) === key;
}
