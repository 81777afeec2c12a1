import type { ActualParameters, Generation, Image, PromptPipeline } from "./generation";
import type { GenerationId } from "./ids";

/** What createGeneration tells while it works; the SSE reply of POST /api/v1/generations sends them by `type`. */
export type GenerationEvent =
  | {
      readonly type: "accepted";
      readonly id: GenerationId;
      readonly model: string;
      readonly count: number;
      /** true: an earlier answer to the same Idempotency-Key. */
      readonly replayed?: boolean;
    }
  | { readonly type: "prompt"; readonly pipeline: PromptPipeline }
  | {
      readonly type: "running";
      readonly position: number;
      readonly model: string;
      readonly accountLabel: string;
      /** 1 for the first try. */
      readonly attempt: number;
    }
  | {
      readonly type: "image";
      readonly position: number;
      readonly image: Image;
      readonly actual: ActualParameters;
      /** false: the library could not keep it; then `dataUrl` carries the picture. */
      readonly stored: boolean;
      readonly dataUrl: string | null;
    }
  | {
      readonly type: "done";
      readonly generation: Generation;
      /** true: an earlier answer to the same Idempotency-Key. */
      readonly replayed?: boolean;
    }
  | {
      readonly type: "error";
      readonly error: { readonly code: string; readonly message: string; readonly hint: string };
      /** Position of the part that failed; null: the whole generation. */
      readonly position: number | null;
    };
