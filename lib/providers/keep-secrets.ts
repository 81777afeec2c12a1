import { PictorError } from "@/lib/domain/errors";
import type { ImageProvider } from "@/lib/domain/provider-ports";
import { redactSecrets } from "@/lib/domain/redact-secrets";
import type { AiBinding } from "./workers-ai/ai-binding";

/** The provider, with the secrets blacked out of what it says when it fails: some repeat the key they refuse. */
export function keepSecrets(provider: ImageProvider, secrets: readonly string[]): ImageProvider {
  return {
    ...provider,
    paint: (request, options) => provider.paint(request, options).catch((error) => rethrow(error, secrets)),
  };
}

/** The same for a binding that runs text and vision models. */
export function keepBindingSecrets(binding: AiBinding, secrets: readonly string[]): AiBinding {
  return {
    run: (model, inputs, options) =>
      binding.run(model, inputs, options).catch((error) => rethrow(error, secrets)),
  };
}

/** Only what becomes a reply or a row is rewritten; the cause goes to the log, which blacks out for itself. */
function rethrow(error: unknown, secrets: readonly string[]): never {
  if (!(error instanceof Error)) throw error;
  const message = redactSecrets(error.message, secrets);
  if (message === error.message) throw error;
  if (!(error instanceof PictorError)) throw new Error(message, { cause: error });
  const { code, hint, details, retryAfterSeconds, providerCode, allow } = error;
  throw new PictorError(code, {
    message,
    hint,
    details,
    cause: error,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(providerCode !== undefined && { providerCode }),
    ...(allow !== undefined && { allow }),
  });
}
