import { detectLanguage } from "@/lib/domain/detect-language";
import { estimateTextNeurons } from "@/lib/domain/estimate-text-neurons";
import type { GenerationRequest } from "@/lib/domain/generation";
import type { Services } from "@/lib/domain/ports";

/** What a stage of the pipeline costs beside the prompt itself: its instruction, mostly. */
const STAGE_NEURONS = 10;

/** What the prompt pipeline may spend, in neurons; 0 for a prompt that is left as it is. */
export function pipelineCost(
  services: Pick<Services, "config">,
  request: Pick<GenerationRequest, "prompt" | "translate" | "enhance" | "finalPrompt">,
): number {
  if (request.finalPrompt !== undefined) return 0;
  const wanted = request.translate === "on" || (request.translate !== "off" && services.config.translate);
  const language = detectLanguage(request.prompt);
  const translates = wanted && language !== null && language !== "en";
  const stages = (translates ? 1 : 0) + (request.enhance === "on" ? 1 : 0);
  const { prompt } = request;
  return stages * (STAGE_NEURONS + estimateTextNeurons(services.config.translateModel, prompt, prompt));
}
