import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { Attempt } from "@/lib/domain/generation";
import type { UsageEntry } from "@/lib/domain/metering";
import type { ImageProvider } from "@/lib/domain/provider-ports";
import type { PreparedGeneration } from "./prepare-generation";

/** What one picture of a generation costs, in neurons. */
export function pictureCost({ model, fitted, inputImages }: PreparedGeneration): number {
  const side = model.inputImages?.maxSide ?? 0;
  return estimateNeurons(model, {
    ...fitted.actual,
    // The largest they can be: their sizes are checked where they are sent.
    inputImages: inputImages.map(() => ({ width: side, height: side })),
  });
}

/** A broken picture was painted all the same; and a model that takes too long for us finishes without us. */
function wasPainted({ errorCode, providerCode }: Attempt): boolean {
  return (
    errorCode === null ||
    errorCode === "invalid_model_output" ||
    (errorCode === "provider_timeout" && providerCode === null)
  );
}

/** What one call of a model adds to the meter. `cost` in neurons. */
export function usageOf(
  attempt: Attempt,
  provider: ImageProvider,
  cost: number,
  apiKeyId: string | null,
): UsageEntry {
  const failed = attempt.errorCode !== null;
  return {
    account: provider.accountKey ?? provider.accountLabel,
    apiKeyId,
    model: attempt.model,
    neurons: wasPainted(attempt) ? cost : 0,
    images: failed ? 0 : 1,
    requests: 1,
    errors: failed ? 1 : 0,
  };
}
