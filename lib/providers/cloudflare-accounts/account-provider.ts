import type { ImageProvider, PaintedImage, PaintRequest } from "@/lib/domain/provider-ports";
import { checkInputImages } from "../check-input-images";
import type { AiBinding } from "../workers-ai/ai-binding";
import { readError } from "../workers-ai/read-error";
import { readOutput } from "../workers-ai/read-output";
import { toWire } from "../workers-ai/to-wire";

export interface AccountProviderOptions {
  /** Shown to people in place of the account's id, e.g. "account 2". */
  readonly accountLabel: string;
  readonly accountKey: string;
}

/** Paints on one Cloudflare account over REST (account-binding.ts). Failures map as those of the binding do. */
export function createAccountProvider(ai: AiBinding, options: AccountProviderOptions): ImageProvider {
  const paint = async (request: PaintRequest, signal: AbortSignal): Promise<PaintedImage> => {
    const wire = toWire(request);
    return await readOutput(await ai.run(request.model.providerModel, wire.inputs, { signal }));
  };
  return {
    provider: "cloudflare-accounts",
    ...options,
    async paint(request, { signal }) {
      checkInputImages(request);
      try {
        return await paint(request, signal);
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
