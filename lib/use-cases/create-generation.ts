import { PictorError } from "@/lib/domain/errors";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { Generation, GenerationRequest, ParameterChange, PromptPipeline } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import type { ModelSpec } from "@/lib/domain/model";
import type {
  GenerationContext,
  GenerationOutcome,
  GenerationRecord,
  ImageRecord,
  Services,
} from "@/lib/domain/ports";
import { resolveModel } from "@/lib/domain/resolve-model";
import { shortenText } from "@/lib/domain/shorten-text";
import { type PaintedPart, paintGeneration } from "./paint-generation";
import { type PreparedGeneration, prepareGeneration } from "./prepare-generation";
import { runPromptPipeline } from "./run-prompt-pipeline";

/** A generation under way. */
interface Run {
  readonly id: GenerationId;
  readonly createdAt: number;
  readonly prepared: PreparedGeneration;
  readonly pipeline: PromptPipeline;
  readonly parts: readonly PaintedPart[];
  readonly changes: readonly ParameterChange[];
}

/** A model that costs nothing and paints from text alone, quick ones first. */
function unmeteredModel(services: Services): ModelSpec | undefined {
  const free = services.catalogue.models.filter(
    (model) => model.runsOn === "workers-ai" && model.price.kind === "unmetered" && !model.needsInputImage,
  );
  return free.find((model) => model.speed === "fast") ?? free[0];
}

function pipelineFor(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
  model: ModelSpec,
): Promise<PromptPipeline> {
  return runPromptPipeline(services, {
    prompt: request.prompt,
    model,
    translate: request.translate ?? "auto",
    enhance: request.enhance ?? "off",
    signal: context.signal,
  });
}

function promptChanges(pipeline: PromptPipeline): ParameterChange[] {
  const complete = pipeline.enhanced ?? pipeline.translated ?? pipeline.original.trim();
  return pipeline.final === complete
    ? []
    : [{ parameter: "prompt", requested: complete, actual: pipeline.final, reason: "shortened" }];
}

async function paintPrepared(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  start: { readonly id: GenerationId; readonly createdAt: number },
  prepared: PreparedGeneration,
  pipeline: PromptPipeline,
): Promise<Run> {
  const parts = await paintGeneration(services, context, {
    ...start,
    prepared,
    prompt: request.prompt,
    finalPrompt: pipeline.final,
    count: request.count ?? 1,
  });
  return {
    ...start,
    prepared,
    pipeline,
    parts,
    changes: [...promptChanges(pipeline), ...prepared.fitted.changes],
  };
}

/** The allowance is used up and the caller agreed to another model: once more, on one that costs nothing. */
async function fallBack(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  failed: Run,
): Promise<Run> {
  const exhausted = failed.parts.every((part) => part.error?.code === "quota_exhausted");
  const model = unmeteredModel(services);
  const used = failed.prepared.model;
  if (!request.fallback || !exhausted || !model || model.id === used.id || context.signal.aborted) {
    return failed;
  }
  const prepared = await prepareGeneration(services, request, model);
  const pipeline = { ...failed.pipeline, final: shortenText(failed.pipeline.final, model.prompt.maxLength) };
  const run = await paintPrepared(services, context, request, failed, prepared, pipeline);
  const earlier = new Map(failed.parts.map((part) => [part.position, part.attempts]));
  return {
    ...run,
    parts: run.parts.map((part) => ({
      ...part,
      attempts: [...(earlier.get(part.position) ?? []), ...part.attempts],
    })),
    changes: [
      { parameter: "model", requested: used.id, actual: model.id, reason: "fallback" },
      ...run.changes,
    ],
  };
}

function statusOf(run: Run): Generation["status"] {
  if (run.parts.some((part) => part.picture !== null)) {
    return "succeeded";
  }
  return run.parts.every((part) => part.error?.code === "cancelled") ? "cancelled" : "failed";
}

/** Bytes are in the store by now; rows follow in one batch. false: not everything could be kept. */
async function saveRows(
  services: Services,
  record: GenerationRecord,
  parts: readonly PaintedPart[],
): Promise<boolean> {
  if (!services.library) {
    return false;
  }
  const rows = parts.map((part) => part.record).filter((row): row is ImageRecord => row !== null);
  try {
    await services.library.generations.save(record, rows);
    return rows.length === parts.filter((part) => part.picture !== null).length;
  } catch (error) {
    services.log.error("generation_not_stored", error, { generationId: record.id });
    return false;
  }
}

function toRecord(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  run: Run,
): GenerationRecord {
  const { model, fitted, requested, inputImages } = run.prepared;
  const painted = run.parts.filter((part) => part.picture !== null);
  const shown = painted[0] ?? run.parts[0];
  const error = run.parts.find((part) => part.error !== null)?.error ?? null;
  const side = model.inputImages?.maxSide ?? 0;
  return {
    id: run.id,
    createdAt: new Date(run.createdAt).toISOString(),
    source: context.source,
    status: statusOf(run),
    prompt: request.prompt,
    negativePrompt: fitted.negativePrompt,
    finalPrompt: run.pipeline.final,
    pipeline: run.pipeline,
    model: model.id,
    provider: shown?.provider?.provider ?? model.runsOn,
    accountLabel: shown?.provider?.accountLabel ?? "",
    requested,
    actual: fitted.actual,
    changes: [...run.changes],
    neurons: estimateNeurons(model, {
      ...fitted.actual,
      count: painted.length,
      // The largest they can be: their sizes are checked where they are sent.
      inputImages: inputImages.map(() => ({ width: side, height: side })),
    }),
    durationMs: Math.max(0, Math.round(services.clock.now() - run.createdAt)),
    attempts: run.parts.flatMap((part) => part.attempts),
    error: error && { code: error.code, message: error.message, hint: error.hint },
    apiKeyId: context.caller.apiKeyId,
    seed: fitted.actual.seed,
    cacheKey: null,
  };
}

/** Keeps what came out, tells it, and answers; when nothing came out, throws the first failure. */
async function finish(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  run: Run,
): Promise<GenerationOutcome> {
  const record = toRecord(services, context, request, run);
  const stored = await saveRows(services, record, run.parts);
  services.log.info("generation", {
    generationId: record.id,
    source: record.source,
    status: record.status,
    model: record.model,
    accountLabel: record.accountLabel,
    pictures: run.parts.filter((part) => part.picture !== null).length,
    attempts: record.attempts.length,
    durationMs: record.durationMs,
    stored,
    errorCode: record.error?.code ?? null,
  });
  if (record.status !== "succeeded") {
    throw run.parts.find((part) => part.error !== null)?.error ?? new PictorError("internal");
  }
  const { apiKeyId: _apiKeyId, seed: _seed, cacheKey: _cacheKey, ...shown } = record;
  const generation: Generation = {
    ...shown,
    images: run.parts.map((part) => part.image).filter((image) => image !== null),
    stored,
  };
  context.onEvent?.({ type: "done", generation });
  const painted = run.parts.flatMap(({ picture, position }) => (picture ? [{ ...picture, position }] : []));
  return { generation, painted };
}

/**
 * The way of a prompt: resolve the model, fit the parameters, run the prompt pipeline, paint `count` pictures side by
 * side, keep them, answer. Parts that fail do not cost those that came out (`error` then names the first failure). When
 * the library cannot keep a picture the caller still gets it, with `stored: false`.
 * Throws PictorError: model_not_found, invalid_request, invalid_image before anything is painted; the first part's
 * failure (saved as a failed generation) when nothing came out; cancelled when the caller left before.
 * Work goes on through `waitUntil` when the caller leaves, so that a picture already being painted is not lost.
 */
export async function createGeneration(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
): Promise<GenerationOutcome> {
  const model = resolveModel(services.catalogue, request.model);
  const prepared = await prepareGeneration(services, request, model);
  const start = { id: services.ids.create("gen"), createdAt: services.clock.now() };
  context.onEvent?.({ type: "accepted", id: start.id, model: model.id, count: request.count ?? 1 });
  const pipeline = await pipelineFor(services, request, context, model);
  context.onEvent?.({ type: "prompt", pipeline });

  const work = async (): Promise<GenerationOutcome> => {
    const run = await paintPrepared(services, context, request, start, prepared, pipeline);
    return await finish(services, context, request, await fallBack(services, context, request, run));
  };
  const outcome = work();
  // The failure itself is the caller's to hear; the platform only has to wait for the end.
  services.waitUntil(outcome.catch(() => undefined));
  return await outcome;
}
