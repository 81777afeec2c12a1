import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import type { TextCallOptions } from "@/lib/domain/provider-ports";
import { hexDigest } from "./hex-digest";

/** A language stage may take this long; then the prompt stays as it was. */
const STAGE_TIMEOUT_MS = 20_000;

export type PipelineServices = Pick<
  Services,
  "config" | "translator" | "enhancer" | "promptLibrary" | "log" | "ids" | "clock" | "waitUntil"
>;

/** One run of the prompt pipeline: what it may use, and what there is to tell afterwards. */
export class PromptRun {
  /** Plain sentences for the reader. */
  readonly notes: string[] = [];
  /** What language models cost so far, an estimate. */
  neurons = 0;

  constructor(
    readonly services: PipelineServices,
    private readonly options: {
      /** Aborts when the caller goes away. */
      readonly signal: AbortSignal;
      /** true: ask the models again where an earlier answer is known. */
      readonly refresh: boolean;
    },
  ) {}

  /** Adds a note, each once. */
  note(sentence: string): void {
    if (!this.notes.includes(sentence)) this.notes.push(sentence);
  }

  /** Runs one stage; a failure is noted and null. Throws PictorError cancelled when the caller left. */
  async stage<Result>(
    name: string,
    failureNote: string,
    work: (options: TextCallOptions) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await work({
        signal: AbortSignal.any([this.options.signal, AbortSignal.timeout(STAGE_TIMEOUT_MS)]),
        onNeurons: (neurons) => {
          this.neurons += neurons;
        },
      });
    } catch (error) {
      if (this.options.signal.aborted) {
        throw new PictorError("cancelled", { cause: error });
      }
      this.note(error instanceof PictorError ? `${failureNote} ${error.message}` : failureNote);
      this.services.log.warn("prompt_stage_failed", {
        stage: name,
        code: error instanceof PictorError ? error.code : "internal",
        providerCode: error instanceof PictorError ? (error.providerCode ?? null) : null,
      });
      return null;
    }
  }

  /**
   * The answer to a text, from the cache where it is known. `dependsOn` is everything the answer depends on. An answer that
   * `isUsable` refuses is not kept. A cache that fails is logged and counts as empty.
   */
  async cached(
    dependsOn: readonly (string | number)[],
    ask: () => Promise<string>,
    isUsable: (answer: string) => boolean = () => true,
  ): Promise<string> {
    const texts = this.services.promptLibrary?.texts;
    if (!texts) return await ask();
    const key = await hexDigest(JSON.stringify(dependsOn));
    const known = this.options.refresh ? null : await texts.find(key).catch(this.noCache);
    if (known !== null) return known;
    const answer = await ask();
    if (isUsable(answer)) {
      const saved = texts.save(key, answer, this.services.clock.now());
      this.services.waitUntil(saved.catch(this.noCache));
    }
    return answer;
  }

  private readonly noCache = (error: unknown): null => {
    this.services.log.error("text_cache_failed", error);
    return null;
  };
}
