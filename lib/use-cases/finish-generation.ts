import { PictorError } from "@/lib/domain/errors";
import type { Generation, GenerationRequest, ParameterChange, PromptPipeline } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import type {
  GenerationContext,
  GenerationOutcome,
  GenerationRecord,
  ImageRecord,
  Services,
} from "@/lib/domain/ports";
import type { PaintedPart } from "./paint-generation";
import type { PreparedGeneration } from "./prepare-generation";
import { shownGeneration } from "./stored-outcome";

/** A generation whose pictures are painted, as far as they came out. */
export interface FinishedRun {
  readonly id: GenerationId;
  readonly createdAt: number;
  readonly prepared: PreparedGeneration;
  readonly pipeline: PromptPipeline;
  readonly parts: readonly PaintedPart[];
  readonly changes: readonly ParameterChange[];
  /** Spent on all calls, those too that brought nothing. */
  readonly neurons: number;
  /** null: the same request could look different next time. */
  readonly cacheKey: string | null;
}

function statusOf(run: FinishedRun): Generation["status"] {
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
  run: FinishedRun,
): GenerationRecord {
  const { model, fitted, requested } = run.prepared;
  const shown = run.parts.find((part) => part.picture !== null) ?? run.parts[0];
  const error = run.parts.find((part) => part.error !== null)?.error ?? null;
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
    neurons: run.neurons,
    durationMs: Math.max(0, Math.round(services.clock.now() - run.createdAt)),
    attempts: run.parts.flatMap((part) => part.attempts),
    error: error && { code: error.code, message: error.message, hint: error.hint },
    apiKeyId: context.caller.apiKeyId,
    seed: fitted.actual.seed,
    // Only a generation that is all there may stand in for another one.
    cacheKey: run.parts.every((part) => part.record !== null) ? run.cacheKey : null,
  };
}

/** Keeps what came out, tells it, and answers; when nothing came out, throws the first failure. */
export async function finishGeneration(
  services: Services,
  context: GenerationContext,
  request: GenerationRequest,
  run: FinishedRun,
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
  const images = run.parts.map((part) => part.image).filter((image) => image !== null);
  const generation = shownGeneration(record, { images, stored });
  context.onEvent?.({ type: "done", generation });
  const painted = run.parts.flatMap(({ picture, position }) => (picture ? [{ ...picture, position }] : []));
  return { generation, painted };
}
