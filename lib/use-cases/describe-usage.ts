import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { FREE_DAILY_NEURONS, type UsageSummary, type UsageTotals } from "@/lib/domain/metering";
import type { ModelSpec } from "@/lib/domain/model";
import type { Services } from "@/lib/domain/ports";
import type { ProviderAccount } from "@/lib/domain/provider-ports";
import type { Usage } from "@/lib/domain/usage";
import { nextUtcMidnight, utcDay } from "@/lib/domain/utc-day";

const DAYS = 30;
const DAY_MS = 86_400_000;
const NOTHING: UsageTotals = { neurons: 0, images: 0, requests: 0, errors: 0 };
const EMPTY: UsageSummary = { today: NOTHING, reserved: 0, byModel: [], byKey: [], byAccount: [], days: [] };

function totalsOf(totals: UsageTotals | undefined): UsageTotals {
  const { neurons, images, requests, errors } = totals ?? NOTHING;
  return { neurons, images, requests, errors };
}

function limitOf(
  services: Pick<Services, "config">,
  accounts: readonly ProviderAccount[],
): Pick<Usage["today"], "limit" | "limitBy"> {
  if (services.config.dailyNeuronLimit !== null) {
    return { limit: services.config.dailyNeuronLimit, limitBy: "DAILY_NEURON_LIMIT" };
  }
  const metered = accounts.filter(({ provider }) => provider !== "openai-compatible").length;
  return metered === 0
    ? { limit: null, limitBy: null }
    : { limit: metered * FREE_DAILY_NEURONS, limitBy: "free-allowance" };
}

/** Pictures of default parameters that fit into what is left. */
function presentModel(
  model: ModelSpec,
  left: number | null,
  today: UsageTotals | undefined,
): Usage["models"][number] {
  const neuronsPerImage = estimateNeurons(model, {});
  const imagesLeft = left === null || neuronsPerImage === 0 ? null : Math.floor(left / neuronsPerImage);
  return { model: model.id, neuronsPerImage, imagesLeft, today: totalsOf(today) };
}

/** What was spent today and in the last 30 days, and what is left. Throws PictorError storage_unavailable. */
export async function describeUsage(
  services: Pick<Services, "config" | "catalogue" | "providers" | "metering" | "clock">,
): Promise<Usage> {
  const now = services.clock.now();
  const [summary, accounts] = await Promise.all([
    services.metering?.usage.summarize(DAYS) ?? EMPTY,
    services.providers.accounts(),
  ]);
  const { limit, limitBy } = limitOf(services, accounts);
  const taken = summary.today.neurons + summary.reserved;
  const left = limit === null ? null : Math.max(0, Math.round((limit - taken) * 100) / 100);
  const byModel = new Map(summary.byModel.map((row) => [row.model, row]));
  const byAccount = new Map(summary.byAccount.map((row) => [row.account, row]));
  const byDay = new Map(summary.days.map((row) => [row.day, row]));
  const { models } = services.catalogue;
  const painting = new Set(models.map(({ id }) => id));
  return {
    counted: Boolean(services.metering),
    today: {
      ...totalsOf(summary.today),
      day: utcDay(now),
      reserved: summary.reserved,
      limit,
      limitBy,
      left,
      resetsAt: new Date(nextUtcMidnight(now)).toISOString(),
    },
    models: models.map((model) => presentModel(model, left, byModel.get(model.id))),
    textModels: summary.byModel
      .filter(({ model }) => !painting.has(model))
      .map((row) => ({ model: row.model, today: totalsOf(row) })),
    keys: summary.byKey.map((row) => ({ apiKeyId: row.apiKeyId, today: totalsOf(row) })),
    accounts: accounts.map(({ accountLabel, provider, state, until, accountKey }) => ({
      label: accountLabel,
      provider,
      state,
      until: until === null ? null : new Date(until).toISOString(),
      today: totalsOf(byAccount.get(accountKey)),
    })),
    days: Array.from({ length: DAYS }, (_, index) => {
      const day = utcDay(now - (DAYS - 1 - index) * DAY_MS);
      return { day, ...totalsOf(byDay.get(day)) };
    }),
  };
}
