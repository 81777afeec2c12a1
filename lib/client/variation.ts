import type { Generation, GenerationRequest, Image } from "@/lib/domain/generation";

/** The request that paints a picture once more with another seed: same words for the model, same settings. */
export function variationOf(image: Image, generation: Generation | null, seed: number): GenerationRequest {
  const { steps, guidanceScale } = generation?.actual ?? {};
  return {
    prompt: image.prompt,
    finalPrompt: image.finalPrompt,
    model: image.model,
    width: image.width,
    height: image.height,
    seed,
    ...(image.negativePrompt ? { negativePrompt: image.negativePrompt } : {}),
    ...(typeof steps === "number" ? { steps } : {}),
    ...(typeof guidanceScale === "number" ? { guidanceScale } : {}),
  };
}
