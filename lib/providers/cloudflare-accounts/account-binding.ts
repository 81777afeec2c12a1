import type { AccountCredentials } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { AiBinding } from "../workers-ai/ai-binding";
import { readRestFailure } from "./read-rest-failure";

/** Cloudflare's API; the emulator answers the same paths elsewhere. */
const API_BASE_URL = "https://api.cloudflare.com/client/v4";

/** For callers that set no limit of their own. */
const TIMEOUT_MS = 120_000;

export interface AccountBindingOptions {
  /** Where the API answers; without a slash at the end. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The body of a call: the form itself where the inputs are one (FLUX.2), JSON for all others. */
async function bodyOf(inputs: Record<string, unknown>): Promise<{ body: BodyInit; contentType: string }> {
  const form = inputs.multipart;
  if (isRecord(form) && form.body instanceof ReadableStream && typeof form.contentType === "string") {
    // Whole, because a stream would be sent without its length.
    return { body: await new Response(form.body).arrayBuffer(), contentType: form.contentType };
  }
  return { body: JSON.stringify(inputs), contentType: "application/json" };
}

/** Pictures come as bytes; everything else inside the envelope's `result`. */
async function readReply(reply: Response): Promise<unknown> {
  if (!reply.headers.get("content-type")?.includes("application/json")) {
    return new Uint8Array(await reply.arrayBuffer());
  }
  const envelope: unknown = await reply.json().catch((cause: unknown) => {
    throw new PictorError("invalid_model_output", { message: "The provider's answer broke off.", cause });
  });
  return isRecord(envelope) ? envelope.result : undefined;
}

/**
 * Workers AI of one Cloudflare account over REST, in the shape of the binding. `options.signal` ends a call. Rejects with
 * PictorError for what the API refuses; a token that it does not take becomes provider_auth. Redirects are not followed:
 * the token must not travel elsewhere. A gateway is not used: it belongs to the account of the binding.
 */
export function createAccountBinding(
  account: AccountCredentials,
  options: AccountBindingOptions = {},
): AiBinding {
  const send = options.fetch ?? fetch;
  const baseUrl = options.baseUrl ?? API_BASE_URL;
  return {
    async run(model, inputs, runOptions) {
      const { body, contentType } = await bodyOf(inputs);
      const reply = await send(`${baseUrl}/accounts/${account.accountId}/ai/run/${model}`, {
        method: "POST",
        headers: { authorization: `Bearer ${account.token}`, "content-type": contentType },
        body,
        redirect: "manual",
        signal:
          runOptions?.signal instanceof AbortSignal ? runOptions.signal : AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!reply.ok) {
        throw await readRestFailure(reply);
      }
      return await readReply(reply);
    },
  };
}
