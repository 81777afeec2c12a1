/** A numeric parameter of a model: what the model documents, and the name it has on the wire. */
export interface NumberParameter {
  readonly min: number;
  readonly max: number;
  /** Sent when the caller gave none. */
  readonly default: number;
  /** Values must be a multiple of this (counted from 0); 1 for integers. Absent: any number. */
  readonly multipleOf?: number;
  readonly wireName: string;
}

/** Whether and how a model takes pictures as input. */
export interface ImageInputParameter {
  /** How many pictures at most. */
  readonly max: number;
  /** Largest width and height in pixels that the model takes, inclusive. */
  readonly maxSide: number;
  /** Wire name; `{n}` stands for the picture's index. */
  readonly wireName: string;
  readonly encoding: "binary-part" | "byte-array" | "base64";
}

/** What a picture costs, in neurons (sources: Workers AI pricing page). */
export type NeuronPrice =
  | { readonly kind: "unmetered" }
  | {
      /** per 512x512 tile of output (rounded up), per step, per 512x512 tile of input */
      readonly kind: "tiles";
      readonly perTile: number;
      readonly perStep: number;
      readonly perInputTile: number;
      /** true: tile prices are charged per step (flux-2-dev). */
      readonly tilesPerStep: boolean;
    }
  | {
      readonly kind: "megapixels";
      readonly firstMegapixel: number;
      readonly furtherMegapixel: number;
      readonly inputMegapixel: number;
    };

export type ProviderId = "workers-ai" | "cloudflare-accounts" | "openai-compatible";

/** One model of the catalogue: data only. UI controls, validation, clamping, wire mapping, cost and docs derive from it. */
export interface ModelSpec {
  /** Our public id, e.g. `flux-1-schnell`. */
  readonly id: string;
  /** The provider's name, e.g. `@cf/black-forest-labs/flux-1-schnell`. */
  readonly providerModel: string;
  readonly label: string;
  readonly vendor: string;
  /** Further names callers may use; the provider's name always works. */
  readonly aliases: readonly string[];
  /** Which kind of provider runs it. */
  readonly runsOn: "workers-ai" | "openai-compatible";
  readonly transport: "json" | "multipart";
  readonly prompt: { readonly maxLength: number };
  /** null: the model has no negative prompt. */
  readonly negativePrompt: { readonly wireName: string } | null;
  /** Absent key: the model does not have the parameter. */
  readonly parameters: {
    readonly width?: NumberParameter;
    readonly height?: NumberParameter;
    readonly steps?: NumberParameter;
    readonly guidanceScale?: NumberParameter;
    readonly strength?: NumberParameter;
    readonly seed?: NumberParameter;
  };
  /** The size of every picture where width and height cannot be chosen. */
  readonly fixedSize: { readonly width: number; readonly height: number } | null;
  /** The number of steps where it cannot be chosen. */
  readonly fixedSteps: number | null;
  readonly inputImages: ImageInputParameter | null;
  readonly mask: ImageInputParameter | null;
  /** true: the model does nothing useful without an input image. */
  readonly needsInputImage: boolean;
  readonly output: "base64" | "bytes";
  readonly price: NeuronPrice;
  readonly speed: "fast" | "medium" | "slow";
  /** How a prompt is best written for it. */
  readonly promptStyle: "natural" | "tags";
  /** Whether the call may go through AI Gateway (FLUX.2 may not). */
  readonly gatewayAllowed: boolean;
  readonly licence: string;
  /** What it is good at, a few words. */
  readonly strengths: { readonly en: string; readonly "zh-CN": string };
}

/** The models of this deployment: the built-in ones plus what the configuration adds. */
export interface Catalogue {
  readonly models: readonly ModelSpec[];
  readonly defaultModel: ModelSpec;
  /** Public id -> model id, from CUSTOMER_MODEL_MAP; such ids are also listed by GET /api/models. */
  readonly customIds: ReadonlyMap<string, ModelSpec>;
}
