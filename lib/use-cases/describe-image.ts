import { PictorError } from "@/lib/domain/errors";
import { estimateTextNeurons } from "@/lib/domain/estimate-text-neurons";
import type { GenerationContext, Services } from "@/lib/domain/ports";
import type { DescribeRequest } from "@/lib/domain/prompt-preview";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import { holdNeurons } from "./hold-neurons";
import { loadInputImage } from "./load-input-image";

/** Longer than any picture takes. */
const TIMEOUT_MS = 30_000;
/** Characters of a long description, for what it may cost. */
const LONG_ANSWER = "x".repeat(1_200);

/** A prompt that a picture could have come from. */
export interface ImageDescription {
  /** English. */
  readonly prompt: string;
  /** The provider's name of the vision model. */
  readonly model: string;
  /** Neurons (estimated) that it cost. */
  readonly neurons: number;
}

/**
 * Says what a picture shows, as a prompt. Throws PictorError: invalid_image, storage_unavailable (an image id without a
 * library), quota_exhausted, provider_unavailable where no vision model is bound, or what the model's call failed with.
 */
export async function describeImage(
  services: Services,
  request: DescribeRequest,
  context: Pick<GenerationContext, "caller" | "signal">,
): Promise<ImageDescription> {
  const { describer } = services;
  if (!describer) {
    throw new PictorError("provider_unavailable", { message: "No vision model is bound." });
  }
  const bytes = await loadInputImage(services, request.image, "image");
  const mediaType = sniffMediaType(bytes) ?? "image/jpeg";
  const cost = estimateTextNeurons(describer.model, "data:", LONG_ANSWER);
  const hold = await holdNeurons(services, context.caller, services.ids.create("gen"), cost);
  if (hold.refusal !== null) throw hold.refusal;
  try {
    let neurons = 0;
    const prompt = await describer.describe({ bytes, mediaType }, request.length, {
      signal: AbortSignal.any([context.signal, AbortSignal.timeout(TIMEOUT_MS)]),
      onNeurons: (spent) => {
        neurons += spent;
      },
    });
    return { prompt, model: describer.model, neurons };
  } finally {
    // The call itself was counted as it was made.
    hold.settle([]);
  }
}
