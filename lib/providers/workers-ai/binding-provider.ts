import type { ImageProvider, PaintedImage, PaintRequest } from "@/lib/domain/provider-ports";
import { checkInputImages } from "../check-input-images";
import { runWithSignal } from "../run-with-signal";
import type { AiBinding } from "./ai-binding";
import { readError } from "./read-error";
import { readOutput } from "./read-output";
import { toWire } from "./to-wire";

export interface BindingProviderOptions {
  /** AI Gateway to go through, for the models that may; null: none. */
  readonly gatewayId: string | null;
}

/**
 * Paints through the `AI` binding. Every failure is a PictorError: see read-error.ts for what each code becomes;
 * the signal's TimeoutError becomes provider_timeout, its AbortError cancelled.
 */
export function createBindingProvider(ai: AiBinding, options: BindingProviderOptions): ImageProvider {
  const runOptions = (request: PaintRequest): Record<string, unknown> | undefined =>
    options.gatewayId !== null && request.model.gatewayAllowed
      ? { gateway: { id: options.gatewayId, skipCache: true } }
      : undefined;

  const paint = async (request: PaintRequest): Promise<PaintedImage> => {
    const wire = toWire(request);
    const output = await ai.run(request.model.providerModel, wire.inputs, runOptions(request));
    const picture = await readOutput(output);
    // Read here so that the multipart body outlives the call.
    void wire.body;
    return picture;
  };

  return {
    provider: "workers-ai",
    accountLabel: "binding",
    accountKey: "binding",
    async paint(request, { signal }) {
      checkInputImages(request);
      try {
        return await runWithSignal(() => paint(request), signal);
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
