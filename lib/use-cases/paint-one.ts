import { PictorError } from "@/lib/domain/errors";
import type { Attempt } from "@/lib/domain/generation";
import type { Services } from "@/lib/domain/ports";
import type { ImageProvider, PaintedImage, PaintRequest } from "@/lib/domain/provider-ports";
import { decideRetry, isAboutAccount } from "./retry-policy";
import { sleep } from "./sleep";

/** How long one call to a model may take. */
export const PAINT_TIMEOUT_MS = 120_000;

export interface PaintOneInput {
  readonly request: PaintRequest;
  /** The providers that can run the model, best first. */
  readonly candidates: readonly ImageProvider[];
  /** Aborts when the caller goes away: no further call is made then, a call under way is finished. */
  readonly signal: AbortSignal;
  /** Called before each call; `attempt` counts from 1. */
  onTry(provider: ImageProvider, attempt: number): void;
  /** Called after each call. */
  onTried?(provider: ImageProvider, attempt: Attempt): void;
}

export interface PaintOneResult {
  /** null: it failed for good; then `error` says why. */
  readonly picture: PaintedImage | null;
  readonly provider: ImageProvider | null;
  readonly error: PictorError | null;
  /** Every call made, in order. */
  readonly attempts: readonly Attempt[];
}

type PaintServices = Pick<Services, "config" | "providers" | "clock" | "log">;

/** Anything a provider throws that is no PictorError is a bug of ours: logged, and answered as internal. */
function asPictorError(services: PaintServices, error: unknown): PictorError {
  if (error instanceof PictorError) {
    return error;
  }
  services.log.error("provider_bug", error);
  return new PictorError("internal", { cause: error });
}

/** Telling the directory is bookkeeping; it must not cost the picture. */
async function report(services: PaintServices, provider: ImageProvider, attempt: Attempt): Promise<void> {
  try {
    await services.providers.report(provider, attempt);
  } catch (error) {
    services.log.error("provider_report_failed", error);
  }
}

/** Paints one picture under the retry policy. Never throws: a failure is in the result. */
export async function paintOne(services: PaintServices, input: PaintOneInput): Promise<PaintOneResult> {
  const attempts: Attempt[] = [];
  const usable = [...input.candidates];
  let position = 0;
  let counted = 0;
  /** What the caller hears in the end. */
  let told: PictorError | null = null;
  const failed = (error: PictorError): PaintOneResult => ({
    picture: null,
    provider: usable[position] ?? input.candidates[0] ?? null,
    error,
    attempts,
  });

  for (;;) {
    const provider = usable[position];
    if (!provider) {
      return failed(
        told ??
          new PictorError("provider_unavailable", {
            message: "No provider can run this model at the moment.",
            hint: "Choose another model, or look at the accounts on the settings page.",
          }),
      );
    }
    if (input.signal.aborted) {
      return failed(new PictorError("cancelled"));
    }
    input.onTry(provider, attempts.length + 1);
    const startedAt = services.clock.now();
    const record = (error: PictorError | null): Attempt => ({
      provider: provider.provider,
      accountLabel: provider.accountLabel,
      model: input.request.model.id,
      durationMs: services.clock.now() - startedAt,
      errorCode: error?.code ?? null,
      providerCode: error?.providerCode ?? null,
    });
    const tried = async (attempt: Attempt): Promise<void> => {
      attempts.push(attempt);
      input.onTried?.(provider, attempt);
      await report(services, provider, attempt);
    };
    let error: PictorError;
    try {
      const picture = await provider.paint(input.request, { signal: AbortSignal.timeout(PAINT_TIMEOUT_MS) });
      await tried(record(null));
      return { picture, provider, error: null, attempts };
    } catch (thrown) {
      error = asPictorError(services, thrown);
    }
    await tried(record(error));
    // That one of several accounts is not set up well is the owner's to know; the caller hears what stopped the others.
    told = told !== null && isAboutAccount(error) ? told : error;

    counted += 1;
    const decision = decideRetry(
      {
        error,
        attemptNumber: counted,
        candidatesLeft: usable.length - position - 1,
        moderationRetry: services.config.moderationRetry,
      },
      Math.random(),
    );
    if (decision.action === "fail") {
      return failed(told);
    }
    if (decision.action === "park") {
      usable.splice(position, 1);
      counted -= 1;
      // The last of the list was parked: an earlier one may only have been short of capacity.
      position = position >= usable.length ? 0 : position;
    } else if (decision.action === "next") {
      position += 1;
    }
    await sleep(decision.delayMs, input.signal);
  }
}
