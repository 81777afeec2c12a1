import { PictorError } from "@/lib/domain/errors";
import type { NeuronGrant, UsageEntry } from "@/lib/domain/metering";
import type { GenerationContext, Services } from "@/lib/domain/ports";
import { nextUtcMidnight } from "@/lib/domain/utc-day";

/** Neurons set aside for a generation. */
export interface NeuronHold {
  /** Why nothing was set aside; null: paint. */
  readonly refusal: PictorError | null;
  /** Counts what was really spent and gives back the rest, after the reply. Call it once, whatever happened. */
  settle(entries: readonly UsageEntry[]): void;
}

type HoldServices = Pick<Services, "config" | "metering" | "clock" | "log" | "waitUntil">;

function refusalOf(
  services: HoldServices,
  neurons: number,
  { left, limit }: NeuronGrant & { readonly granted: false },
): PictorError {
  const now = services.clock.now();
  return new PictorError("quota_exhausted", {
    message: `This needs about ${Math.ceil(neurons)} neurons, and ${Math.floor(left)} of the ${limit} allowed for today are left.`,
    hint: "The limit starts anew at 00:00 UTC; until then choose a cheaper or an unmetered model.",
    retryAfterSeconds: Math.ceil((nextUtcMidnight(now) - now) / 1_000),
  });
}

/**
 * Sets neurons aside within DAILY_NEURON_LIMIT and the limit of the caller's key, so that requests at once can not
 * overspend together. Without a database, or without any limit, nothing is refused. Throws PictorError
 * storage_unavailable when a limit is set and can not be checked.
 */
export async function holdNeurons(
  services: HoldServices,
  caller: GenerationContext["caller"],
  id: string,
  neurons: number,
): Promise<NeuronHold> {
  const usage = services.metering?.usage;
  const dailyLimit = services.config.dailyNeuronLimit;
  const keyLimit = caller.dailyNeuronLimit ?? null;
  const isLimited = usage !== undefined && neurons > 0 && (dailyLimit !== null || keyLimit !== null);
  const grant: NeuronGrant = isLimited
    ? await usage.reserve({ id, neurons, apiKeyId: caller.apiKeyId, dailyLimit, keyLimit })
    : { granted: true };
  const reservationId = isLimited && grant.granted ? id : null;
  return {
    refusal: grant.granted ? null : refusalOf(services, neurons, grant),
    settle(entries) {
      if (usage === undefined || (entries.length === 0 && reservationId === null)) return;
      const settled = usage.settle(entries, reservationId);
      services.waitUntil(settled.catch((error: unknown) => services.log.error("usage_not_counted", error)));
    },
  };
}
