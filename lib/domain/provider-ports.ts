import type { ActualParameters, Attempt } from "./generation";
import type { ModelSpec, ProviderId } from "./model";

/** What a provider is asked to paint. Everything is already fitted to the model. */
export interface PaintRequest {
  readonly model: ModelSpec;
  readonly prompt: string;
  readonly negativePrompt: string | null;
  readonly parameters: ActualParameters;
  /** Encoded picture files (JPEG, PNG, WebP), not pixels. */
  readonly inputImages: readonly Uint8Array<ArrayBuffer>[];
  readonly mask: Uint8Array<ArrayBuffer> | null;
}

/**
 * A picture as the model gave it. Exactly one of base64 and bytes is set: base64 is passed through untouched
 * (decoding and encoding cost CPU), so decode only where bytes are needed.
 */
export interface PaintedImage {
  readonly base64: string | null;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** Sniffed from the bytes, never what the provider declared: image/jpeg, image/png or image/webp. */
  readonly mediaType: string;
  /** Pixels, read from the picture's header. */
  readonly width: number;
  readonly height: number;
}

/** One way to have a picture painted: a provider on one account. */
export interface ImageProvider {
  readonly provider: ProviderId;
  /** Shown to people, e.g. "binding" or "account 2"; never an id or a token. */
  readonly accountLabel: string;
  /** Stable key of the account for the meter, opaque; absent: the label serves. */
  readonly accountKey?: string;
  /** Paints one picture. Throws PictorError with the code the provider's failure maps to. */
  paint(request: PaintRequest, options: { readonly signal: AbortSignal }): Promise<PaintedImage>;
}

/** How an account stands, as people may see it. */
export interface ProviderAccount {
  readonly provider: ProviderId;
  readonly accountLabel: string;
  readonly accountKey: string;
  /** exhausted: out of neurons for today. broken: its token was refused. */
  readonly state: "ready" | "exhausted" | "broken";
  /** When it will be tried again, milliseconds since the epoch; null: ready. */
  readonly until: number | null;
  /** What it failed with; null: ready. */
  readonly errorCode: string | null;
}

/** The providers that can run a model now, best first; parked accounts are left out. */
export interface ProviderDirectory {
  /** Throws PictorError quota_exhausted or provider_auth where there are accounts and every one is parked. */
  candidates(model: ModelSpec): Promise<readonly ImageProvider[]>;
  /** Tells how a call went, so that an exhausted or broken account can be parked. */
  report(provider: ImageProvider, attempt: Attempt): Promise<void>;
  /** Every account, parked or not. */
  accounts(): Promise<readonly ProviderAccount[]>;
}

/** Turns a prompt into English. Throws PictorError; the pipeline then keeps the original. */
export interface Translator {
  /** `language` is a BCP 47 primary tag such as `zh`. Resolves to the bare English text. */
  translate(text: string, language: string, options: { readonly signal: AbortSignal }): Promise<string>;
}

/** Enriches an English prompt, in the style a model likes. Throws PictorError; the pipeline then keeps the prompt. */
export interface Enhancer {
  enhance(
    prompt: string,
    style: ModelSpec["promptStyle"],
    options: { readonly signal: AbortSignal },
  ): Promise<string>;
}
