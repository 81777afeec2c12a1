import * as z from "zod";
import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { ImageProvider, PaintedImage, PaintRequest } from "@/lib/domain/provider-ports";
import { readBase64Picture, readBytesPicture } from "../read-picture";
import { readError } from "../workers-ai/read-error";
import { guardedFetch, readLimited } from "./guarded-fetch";
import { readExternalError, readExternalFailure } from "./read-external-failure";

export interface ExternalProviderOptions {
  readonly allowPrivate: boolean;
  readonly fetch?: typeof fetch;
}

/** A picture of 4096x4096 as base64 is smaller. */
const MAX_REPLY_BYTES = 48 * 1024 * 1024;

const replySchema = z.object({
  data: z.array(z.object({ b64_json: z.string().min(1).nullish(), url: z.string().min(1).nullish() })).min(1),
});

/** The endpoint may be given with or without its last part. */
function endpointOf(baseUrl: string): string {
  return /\/images\/generations$/.test(baseUrl) ? baseUrl : `${baseUrl}/images/generations`;
}

function bodyOf({ model, prompt, parameters: { width, height } }: PaintRequest): Record<string, unknown> {
  return {
    model: model.providerModel,
    prompt,
    n: 1,
    ...(width !== null && height !== null && { size: `${width}x${height}` }),
  };
}

/** Endpoints that refuse `response_format` (OpenAI's newer models answer base64 unasked); asked once per isolate. */
const withoutFormat = new Set<string>();

/**
 * Paints through any endpoint that speaks OpenAI's POST /images/generations. Takes base64, a data URI, an address or the
 * picture itself as the answer. Every failure is a PictorError.
 */
export function createExternalProvider(
  external: NonNullable<Config["external"]>,
  options: ExternalProviderOptions,
): ImageProvider {
  const guard = (signal: AbortSignal) => ({
    fetch: options.fetch ?? fetch,
    allowPrivate: options.allowPrivate,
    signal,
  });
  const endpoint = endpointOf(external.baseUrl);

  const send = (body: Record<string, unknown>, signal: AbortSignal) =>
    guardedFetch(
      endpoint,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(external.apiKey !== null && { authorization: `Bearer ${external.apiKey}` }),
        },
        body: JSON.stringify(body),
      },
      guard(signal),
    );

  const ask = async (request: PaintRequest, signal: AbortSignal): Promise<Response> => {
    const body = bodyOf(request);
    const known = `${endpoint} ${request.model.providerModel}`;
    const plain = withoutFormat.has(known);
    const reply = await send(plain ? body : { ...body, response_format: "b64_json" }, signal);
    if (reply.ok) return reply;
    const text = new TextDecoder().decode(await readLimited(reply, 65_536));
    if (!plain && reply.status === 400 && readExternalError(text).message.includes("response_format")) {
      withoutFormat.add(known);
      return await ask(request, signal);
    }
    throw readExternalFailure(reply, text);
  };

  const download = async (address: string, signal: AbortSignal): Promise<PaintedImage> => {
    if (address.startsWith("data:")) return readBase64Picture(address);
    if (!URL.canParse(address)) throw new PictorError("invalid_model_output");
    const reply = await guardedFetch(address, {}, guard(signal));
    if (!reply.ok) {
      await reply.body?.cancel();
      throw new PictorError("provider_unavailable", {
        message: "The external provider's picture could not be fetched.",
      });
    }
    return readBytesPicture(await readLimited(reply, MAX_REPLY_BYTES));
  };

  const paint = async (request: PaintRequest, signal: AbortSignal): Promise<PaintedImage> => {
    const reply = await ask(request, signal);
    const bytes = await readLimited(reply, MAX_REPLY_BYTES);
    if (reply.headers.get("content-type")?.startsWith("image/")) return readBytesPicture(bytes);
    const picture = parseReply(bytes).data[0];
    if (picture?.b64_json) return readBase64Picture(picture.b64_json);
    if (picture?.url) return await download(picture.url, signal);
    throw new PictorError("invalid_model_output");
  };

  return {
    provider: "openai-compatible",
    accountLabel: "external",
    accountKey: "external",
    async paint(request, { signal }) {
      try {
        return await paint(request, signal);
      } catch (error) {
        throw readError(error);
      }
    },
  };
}

function parseReply(bytes: Uint8Array): z.infer<typeof replySchema> {
  try {
    return replySchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new PictorError("invalid_model_output", {
      message: "The external provider answered without a picture.",
      cause,
    });
  }
}
