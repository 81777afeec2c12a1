import { estimateTextNeurons } from "@/lib/domain/estimate-text-neurons";
import type { TextCallOptions } from "@/lib/domain/provider-ports";
import { runWithSignal } from "../run-with-signal";
import type { AiBinding } from "./ai-binding";

/** Runs a text or vision model and tells what it cost, whether or not the answer turns out to be of use. */
export async function runTextModel(
  ai: AiBinding,
  model: string,
  inputs: Record<string, unknown>,
  { signal, onNeurons }: TextCallOptions,
): Promise<unknown> {
  const output = await runWithSignal(() => ai.run(model, inputs), signal);
  onNeurons?.(estimateTextNeurons(model, inputs, output));
  return output;
}
