import { PictorError } from "@/lib/domain/errors";

/**
 * Reads a JSON body of at most `maxBytes` bytes. The limit holds while reading too, so a body without a
 * content-length cannot fill the memory. Throws PictorError: unsupported_media_type, payload_too_large,
 * invalid_json.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  requireJson(request);
  const bytes = await readBytes(request, maxBytes);
  if (bytes.byteLength === 0) {
    throw new PictorError("invalid_json", { message: "The request body is empty." });
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new PictorError("invalid_json", { cause });
  }
}

/** Reads a body of at most `maxBytes` bytes. Throws PictorError("payload_too_large"). */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return new Uint8Array(0);
  if (declared !== null) {
    // The server holds the body to its content-length, so it fits; one read is cheaper than many.
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.byteLength > maxBytes) throw tooLarge(maxBytes);
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readChunks(request.body)) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
}

/** Reads a multipart form of at most `maxBytes` bytes. Throws PictorError: payload_too_large, invalid_request. */
export async function readFormData(request: Request, maxBytes: number): Promise<FormData> {
  const contentType = request.headers.get("content-type") ?? "";
  const body = await readBytes(request, maxBytes);
  try {
    return await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch (cause) {
    throw new PictorError("invalid_request", { message: "The multipart form cannot be read.", cause });
  }
}

async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Ends an upload that was given up early; a body read to its end has nothing left to cancel.
    await reader.cancel().catch(() => undefined);
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function requireJson(request: Request): void {
  const [mediaType = "", ...parameters] = (request.headers.get("content-type") ?? "")
    .toLowerCase()
    .split(";");
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(mediaType.trim())) {
    throw new PictorError("unsupported_media_type", {
      message: mediaType.trim()
        ? "This address reads JSON; the request has another content type."
        : "The request has no content type.",
    });
  }
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith("charset="));
  if (charset && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new PictorError("unsupported_media_type", {
      message: "The request body is not encoded as UTF-8.",
      hint: "Send content-type application/json; charset=utf-8.",
    });
  }
  const encoding = request.headers.get("content-encoding");
  if (encoding && encoding.toLowerCase() !== "identity") {
    throw new PictorError("unsupported_media_type", {
      message: "Compressed request bodies are not read.",
      hint: "Send the body without content-encoding.",
    });
  }
}

function tooLarge(maxBytes: number): PictorError {
  return new PictorError("payload_too_large", {
    message: `The request body is larger than the ${formatSize(maxBytes)} this address takes.`,
  });
}

function formatSize(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${Math.round(bytes / 1024)} KiB`;
}
