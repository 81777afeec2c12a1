import { Buffer } from "node:buffer";
import { failureOfCode } from "./ai-failure.ts";

const base64Text = /^[A-Za-z0-9+/]*={0,2}$/;

/** Base64 of some bytes. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/**
 * Bytes of a base64 text or `data:` URI.
 * @throws AiFailure 8006 when the text is not base64
 */
export function fromBase64(text: string): Uint8Array {
  const body = text.replace(/^data:[^,]*;base64,/, "").replace(/\s+/g, "");
  if (body === "" || body.length % 4 === 1 || !base64Text.test(body)) throw failureOfCode(8006);
  return new Uint8Array(Buffer.from(body, "base64"));
}
