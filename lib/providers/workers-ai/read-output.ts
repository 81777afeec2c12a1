import { PictorError } from "@/lib/domain/errors";
import type { PaintedImage } from "@/lib/domain/provider-ports";
import { readBase64Picture, readBytesPicture } from "../read-picture";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/**
 * Reads what an image model answered, whichever form it took: `{image: base64}`, base64 text, bytes or a byte stream.
 * What the provider declares about the format is ignored; the bytes decide.
 * Throws PictorError invalid_model_output when it is no whole picture; a stream that breaks rejects with its own error.
 */
export async function readOutput(output: unknown): Promise<PaintedImage> {
  if (typeof output === "string") {
    return readBase64Picture(output);
  }
  if (output instanceof Uint8Array) {
    return readBytesPicture(new Uint8Array(output));
  }
  if (output instanceof ArrayBuffer) {
    return readBytesPicture(new Uint8Array(output));
  }
  if (output instanceof ReadableStream) {
    return readBytesPicture(new Uint8Array(await new Response(output).arrayBuffer()));
  }
  if (output instanceof Response) {
    return readBytesPicture(new Uint8Array(await output.arrayBuffer()));
  }
  if (isRecord(output) && typeof output.image === "string") {
    return readBase64Picture(output.image);
  }
  throw new PictorError("invalid_model_output", { message: "The model answered without a picture." });
}
