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

/** How a language model is called. */
export interface TextCallOptions {
  readonly signal: AbortSignal;
  /** Told the neurons that a call cost (an estimate), also where its answer is of no use. */
  onNeurons?(neurons: number): void;
}

/** Turns a prompt into English. Throws PictorError; the pipeline then keeps the original. */
export interface Translator {
  /**
   * `language` is a BCP 47 primary tag such as `zh`. Resolves to the bare English text. Placeholders such as `[1]` and the
   * number of lines should come back; the pipeline checks both.
   */
  translate(text: string, language: string, options: TextCallOptions): Promise<string>;
}

/** Enriches an English prompt, in the style a model likes. Throws PictorError; the pipeline then keeps the prompt. */
export interface Enhancer {
  enhance(prompt: string, style: ModelSpec["promptStyle"], options: TextCallOptions): Promise<string>;
}

/** How much a description of a picture says. */
export type DescriptionLength = "short" | "normal" | "long";

/** Looks at a picture and says what it shows, in English. Throws PictorError. */
export interface Describer {
  /** The provider's name of the vision model. */
  readonly model: string;
  /** `picture` is a JPEG, PNG or WebP file. */
  describe(
    picture: { readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string },
    length: DescriptionLength,
    options: TextCallOptions,
  ): Promise<string>;
}
