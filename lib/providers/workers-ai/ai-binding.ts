/** As much of the `AI` binding as Pictor uses; Cloudflare's own, the local emulator and an account over REST all fit it. */
export interface AiBinding {
  /** Runs a model. Resolves to JSON, a byte stream or bytes; rejects with an Error whose message carries the code. */
  run(model: string, inputs: Record<string, unknown>, options?: Record<string, unknown>): Promise<unknown>;
}
