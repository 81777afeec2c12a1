import type { AccountCredentials } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { ImageProvider, PaintedImage, PaintRequest } from "@/lib/domain/provider-ports";
import { checkInputImages } from "../check-input-images";
import { readError } from "../workers-ai/read-error";
import { readOutput } from "../workers-ai/read-output";
import { toWire } from "../workers-ai/to-wire";
import { readRestFailure } from "./read-rest-failure";

/** Cloudflare's API; the emulator answers the same paths elsewhere. */
const API_BASE_URL = "https://api.cloudflare.com/client/v4";

export interface AccountProviderOptions {
  /** Shown to people in place of the account's id, e.g. "account 2". */
  readonly accountLabel: string;
  /** Where the API answers; without a slash at the end. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
}

/** The body of the call: the form itself for FLUX.2, JSON for all others. */
async function bodyOf(request: PaintRequest): Promise<{ body: BodyInit; contentType: string }> {
  const wire = toWire(request);
  const contentType = wire.body?.headers.get("content-type");
  return wire.body && contentType
    ? { body: await wire.body.arrayBuffer(), contentType }
    : { body: JSON.stringify(wire.inputs), contentType: "application/json" };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Pictures come as bytes or inside the envelope's `result`. */
async function readReply(reply: Response): Promise<PaintedImage> {
  if (!reply.headers.get("content-type")?.includes("application/json")) {
    return await readOutput(new Uint8Array(await reply.arrayBuffer()));
  }
  const envelope: unknown = await reply.json().catch((cause: unknown) => {
    throw new PictorError("invalid_model_output", { message: "The provider's answer broke off.", cause });
  });
  return await readOutput(isRecord(envelope) ? envelope.result : undefined);
}

/**
 * Paints on one Cloudflare account over REST. Failures map as those of the binding do; a token that Cloudflare does not
 * take becomes provider_auth. Redirects are not followed: the token must not travel elsewhere.
 */
export function createAccountProvider(
  account: AccountCredentials,
  options: AccountProviderOptions,
): ImageProvider {
  const send = options.fetch ?? fetch;
  const baseUrl = options.baseUrl ?? API_BASE_URL;

  const paint = async (request: PaintRequest, signal: AbortSignal): Promise<PaintedImage> => {
    const { body, contentType } = await bodyOf(request);
    const url = `${baseUrl}/accounts/${account.accountId}/ai/run/${request.model.providerModel}`;
    const reply = await send(url, {
      method: "POST",
      headers: { authorization: `Bearer ${account.token}`, "content-type": contentType },
      body,
      redirect: "manual",
      signal,
    });
    if (!reply.ok) {
      throw await readRestFailure(reply);
    }
    return await readReply(reply);
  };

  return {
    provider: "cloudflare-accounts",
    accountLabel: options.accountLabel,
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
