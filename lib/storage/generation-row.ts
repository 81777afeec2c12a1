import * as z from "zod";
import {
  actualParametersSchema,
  attemptSchema,
  parameterChangeSchema,
  promptPipelineSchema,
  requestedParametersSchema,
} from "@/lib/domain/generation";
import type { GenerationRecord } from "@/lib/domain/ports";
import type { generations } from "./schema";

export type GenerationRow = typeof generations.$inferSelect;

/** Property of a row -> column, in the order that toGenerationRow gives the values. */
export const GENERATION_COLUMNS = {
  id: "id",
  createdAt: "created_at",
  source: "source",
  apiKeyId: "api_key_id",
  status: "status",
  prompt: "prompt",
  negativePrompt: "negative_prompt",
  finalPrompt: "final_prompt",
  pipeline: "pipeline",
  modelId: "model_id",
  provider: "provider",
  accountLabel: "account_label",
  requested: "requested",
  actual: "actual",
  changes: "changes",
  seed: "seed",
  neurons: "neurons",
  durationMs: "duration_ms",
  errorCode: "error_code",
  errorMessage: "error_message",
  errorHint: "error_hint",
  cacheKey: "cache_key",
  attempts: "attempts",
} as const satisfies Record<keyof GenerationRow, string>;

/** The columns of a GenerationRow, from `generations`. */
export const GENERATION_FIELDS = Object.entries(GENERATION_COLUMNS)
  .map(([property, column]) => `${column} AS ${property}`)
  .join(", ");

export function toGenerationRow(generation: GenerationRecord): GenerationRow {
  return {
    id: generation.id,
    createdAt: Date.parse(generation.createdAt),
    source: generation.source,
    apiKeyId: generation.apiKeyId,
    status: generation.status,
    prompt: generation.prompt,
    negativePrompt: generation.negativePrompt,
    finalPrompt: generation.finalPrompt,
    pipeline: JSON.stringify(generation.pipeline),
    modelId: generation.model,
    provider: generation.provider,
    accountLabel: generation.accountLabel,
    requested: JSON.stringify(generation.requested),
    actual: JSON.stringify(generation.actual),
    changes: JSON.stringify(generation.changes),
    seed: generation.seed,
    neurons: generation.neurons,
    durationMs: Math.round(generation.durationMs),
    errorCode: generation.error?.code ?? null,
    errorMessage: generation.error?.message ?? null,
    errorHint: generation.error?.hint ?? null,
    cacheKey: generation.cacheKey,
    attempts: JSON.stringify(generation.attempts),
  };
}

export function toGenerationRecord(row: GenerationRow): GenerationRecord {
  return {
    id: row.id,
    createdAt: new Date(row.createdAt).toISOString(),
    source: row.source,
    apiKeyId: row.apiKeyId,
    status: row.status,
    prompt: row.prompt,
    negativePrompt: row.negativePrompt,
    finalPrompt: row.finalPrompt,
    pipeline: promptPipelineSchema.parse(JSON.parse(row.pipeline)),
    model: row.modelId,
    provider: row.provider,
    accountLabel: row.accountLabel,
    requested: requestedParametersSchema.parse(JSON.parse(row.requested)),
    actual: actualParametersSchema.parse(JSON.parse(row.actual)),
    changes: z.array(parameterChangeSchema).parse(JSON.parse(row.changes)),
    seed: row.seed,
    neurons: row.neurons,
    durationMs: row.durationMs,
    attempts: z.array(attemptSchema).parse(JSON.parse(row.attempts)),
    cacheKey: row.cacheKey,
    error:
      row.errorCode === null
        ? null
        : { code: row.errorCode, message: row.errorMessage ?? "", hint: row.errorHint ?? "" },
  };
}
