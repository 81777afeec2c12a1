import type { GenerationRequest, ParameterChange, PromptPipeline } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import type { UsageEntry } from "@/lib/domain/metering";
import type { GenerationContext, GenerationOutcome, Services } from "@/lib/domain/ports";
import { resolveModel } from "@/lib/domain/resolve-model";
import { shortenText } from "@/lib/domain/shorten-text";
import { fallbackChange, fallbackModel } from "./fallback-model";
import { cacheKeyOf, findCached } from "./find-cached";
import { finishGeneration } from "./finish-generation";
import { holdNeurons, type NeuronHold } from "./hold-neurons";
import { type PaintedPart, paintGeneration } from "./paint-generation";
import { pictureCost } from "./picture-cost";
import { pipelineCost } from "./pipeline-cost";
import { type PreparedGeneration, prepareGeneration } from "./prepare-generation";
import { promptBeforeFitting, runPromptPipeline } from "./run-prompt-pipeline";
import { tellStored } from "./stored-outcome";
import { withIdempotency } from "./with-idempotency";

/** A generation under way. */
interface Start {
  readonly id: GenerationId;
  readonly createdAt: number;
  readonly prepared: PreparedGeneration;
  readonly hold: NeuronHold;
  /** What was changed before anything was painted. */
  readonly changes: readonly ParameterChange[];
}

/** Resolves and fits the request and sets its neurons aside; where that is refused, on the other model if there is one. */
async function begin(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
): Promise<Start> {
  const model = resolveModel(services.catalogue, request.model);
  const prepared = await prepareGeneration(services, request, model);
  const start = { id: services.ids.create("gen"), createdAt: services.clock.now() };
  const textNeurons = pipelineCost(services, request);
  const neurons = pictureCost(prepared) * (request.count ?? 1) + textNeurons;
  const hold = await holdNeurons(services, context.caller, start.id, neurons);
  if (hold.refusal === null) {
    return { ...start, prepared, hold, changes: [] };
  }
  const other = fallbackModel(services, request, model);
  if (other !== null) {
    const refit = await prepareGeneration(services, request, other);
    return { ...start, prepared: refit, hold, changes: [fallbackChange(model, other)] };
  }
  // A stored picture costs nothing, and what it takes to find it may cost nothing either.
  if (request.seed === undefined || textNeurons > 0) {
    throw hold.refusal;
  }
  return { ...start, prepared, hold, changes: [] };
}

function pipelineFor(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
  { prepared, hold }: Start,
): Promise<PromptPipeline> {
  // Without neurons set aside, the prompt stays as it is.
  const isFree = hold.refusal === null;
  return runPromptPipeline(services, {
    prompt: request.prompt,
    model: prepared.model,
    translate: isFree ? (request.translate ?? "auto") : "off",
    enhance: isFree ? (request.enhance ?? "off") : "off",
    style: prepared.style,
    seed: request.seed ?? prepared.fitted.actual.seed,
    finalPrompt: request.finalPrompt,
    signal: context.signal,
  });
}

function promptChanges(pipeline: PromptPipeline): ParameterChange[] {
  const complete = promptBeforeFitting(pipeline);
  return pipeline.final === complete
    ? []
    : [{ parameter: "prompt", requested: complete, actual: pipeline.final, reason: "shortened" }];
}

interface PaintedRun {
  readonly prepared: PreparedGeneration;
  readonly pipeline: PromptPipeline;
  readonly parts: readonly PaintedPart[];
  readonly changes: readonly ParameterChange[];
}

/** Paints, and where the allowance of every account is used up and the caller agreed, once more on a free model. */
async function paint(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  { id, createdAt, prepared, changes }: Start,
  pipeline: PromptPipeline,
  onSpent: (entry: UsageEntry) => void,
): Promise<PaintedRun> {
  const { prompt, count = 1 } = request;
  const input = { id, createdAt, prompt, count, onSpent };
  const parts = await paintGeneration(services, context, { ...input, prepared, finalPrompt: pipeline.final });
  const exhausted = parts.every((part) => part.error?.code === "quota_exhausted");
  const other =
    exhausted && !context.signal.aborted ? fallbackModel(services, request, prepared.model) : null;
  if (other === null) {
    return {
      prepared,
      pipeline,
      parts,
      changes: [...changes, ...promptChanges(pipeline), ...prepared.fitted.changes],
    };
  }
  const refit = await prepareGeneration(services, request, other);
  const shortened = { ...pipeline, final: shortenText(pipeline.final, other.prompt.maxLength) };
  const again = await paintGeneration(services, context, {
    ...input,
    prepared: refit,
    finalPrompt: shortened.final,
  });
  const earlier = new Map(parts.map((part) => [part.position, part.attempts]));
  return {
    prepared: refit,
    pipeline: shortened,
    parts: again.map((part) => ({
      ...part,
      attempts: [...(earlier.get(part.position) ?? []), ...part.attempts],
    })),
    changes: [fallbackChange(prepared.model, other), ...promptChanges(shortened), ...refit.fitted.changes],
  };
}

/** Paints and keeps the pictures; counts what was spent whatever becomes of it. */
async function paintAndKeep(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  start: Start,
  pipeline: PromptPipeline,
  cacheKey: string | null,
): Promise<GenerationOutcome> {
  const spent: UsageEntry[] = [];
  try {
    const run = await paint(services, context, request, start, pipeline, (entry) => void spent.push(entry));
    const neurons = spent.reduce((sum, entry) => sum + entry.neurons, 0);
    return await finishGeneration(services, context, request, {
      ...run,
      id: start.id,
      createdAt: start.createdAt,
      neurons: Math.round(neurons * 100) / 100,
      cacheKey: run.prepared === start.prepared ? cacheKey : null,
    });
  } finally {
    start.hold.settle(spent);
  }
}

async function generate(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
): Promise<GenerationOutcome> {
  const start = await begin(services, request, context);
  const { id, createdAt, prepared, hold } = start;
  const count = request.count ?? 1;
  let isPainting = false;
  try {
    context.onEvent?.({ type: "accepted", id, model: prepared.model.id, count });
    const pipeline = await pipelineFor(services, request, context, start);
    context.onEvent?.({ type: "prompt", pipeline });
    const cacheKey = await cacheKeyOf(services, request, prepared, pipeline.final);
    const changes = [...start.changes, ...promptChanges(pipeline), ...prepared.fitted.changes];
    const { prompt } = request;
    const asked = { prompt, pipeline, requested: prepared.requested, changes };
    const cached = await findCached(services, { cacheKey, count, startedAt: createdAt, asked }, context);
    if (cached) {
      tellStored(context, cached);
      return cached;
    }
    if (hold.refusal !== null && start.changes.length === 0) {
      throw hold.refusal;
    }
    isPainting = true;
    const outcome = paintAndKeep(services, context, request, start, pipeline, cacheKey);
    // The failure itself is the caller's to hear; the platform only has to wait for the end.
    services.waitUntil(outcome.catch(() => undefined));
    return await outcome;
  } finally {
    if (!isPainting) {
      hold.settle([]);
    }
  }
}

/**
 * The way of a prompt: resolve the model, fit the parameters, set the neurons aside, run the prompt pipeline, look for
 * stored pictures of the same explicit seed, paint `count` pictures side by side, keep them, answer. Parts that fail do
 * not cost those that came out (`error` then names the first failure). When the library cannot keep a picture the caller
 * still gets it, with `stored: false`. An Idempotency-Key makes all of it happen once.
 * Throws PictorError: model_not_found, invalid_request, invalid_image, quota_exhausted (DAILY_NEURON_LIMIT or the key's
 * own limit) before anything is painted; idempotency_mismatch, idempotency_in_progress; the first part's failure (saved
 * as a failed generation) when nothing came out; cancelled when the caller left before.
 * Work goes on through `waitUntil` when the caller leaves, so that a picture already being painted is not lost.
 */
export async function createGeneration(
  services: Services,
  request: GenerationRequest,
  context: GenerationContext,
): Promise<GenerationOutcome> {
  return await withIdempotency(services, request, context, () => generate(services, request, context));
}
