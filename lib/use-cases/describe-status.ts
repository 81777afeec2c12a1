import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { LibrarySize, Services } from "@/lib/domain/ports";
import type { Status } from "@/lib/domain/status";

const PROBE_TIMEOUT_MS = 20_000;

/** One small call that needs the whole way to a model and back. */
async function probe(services: Services): Promise<NonNullable<Status["probe"]>> {
  const startedAt = services.clock.now();
  const result = (ok: boolean, errorCode: string | null, message: string) => ({
    ok,
    durationMs: Math.round(services.clock.now() - startedAt),
    errorCode,
    message,
  });
  try {
    await services.translator.translate("你好，世界", "zh", {
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    return result(true, null, "The translation model answered.");
  } catch (error) {
    if (error instanceof PictorError) {
      return result(false, error.code, error.message);
    }
    services.log.error("probe_failed", error);
    return result(false, "internal", "The probe failed; the log says more.");
  }
}

async function measureLibrary(services: Services): Promise<LibrarySize | null> {
  try {
    return (await services.library?.images.measure()) ?? null;
  } catch (error) {
    services.log.error("library_not_answering", error);
    return null;
  }
}

function setVariables(config: Config): Record<string, boolean> {
  return {
    API_KEY: config.apiKey !== null,
    ALLOW_ANONYMOUS: config.allowAnonymous,
    CF_ACCOUNT_LIST: config.accounts.length > 0,
    CF_IS_TRANSLATE: config.translate,
    USE_EXTERNAL_API: config.external !== null,
    EXTERNAL_API_KEY: config.external?.apiKey !== undefined && config.external.apiKey !== null,
    DEFAULT_MODEL: config.defaultModel !== null,
    DAILY_NEURON_LIMIT: config.dailyNeuronLimit !== null,
    AI_GATEWAY_ID: config.aiGatewayId !== null,
    MODERATION_RETRY: config.moderationRetry,
    ALLOW_PRIVATE_EXTERNAL_API: config.allowPrivateExternalApi,
  };
}

/**
 * What is bound and configured: set or unset, never a value. Makes no model call unless `probe` is asked for, and never
 * throws for what is missing: that is what the answer is about.
 */
export async function describeStatus(
  services: Services,
  options: { readonly probe?: boolean } = {},
): Promise<Status> {
  const { config, catalogue, library } = services;
  const [accounts, size, schema, painter, probed] = await Promise.all([
    services.providers.accounts(),
    measureLibrary(services),
    services.platform?.schema() ?? null,
    services.platform?.painter() ?? null,
    options.probe ? probe(services) : null,
  ]);
  const needsKey = config.apiKey === null && !config.allowAnonymous;
  return {
    state: needsKey ? "setup_required" : accounts.length === 0 ? "no_provider" : "ready",
    bindings: services.platform?.bindings ?? {
      ai: accounts.some(({ provider }) => provider === "workers-ai"),
      database: library !== null,
      images: null,
    },
    library: {
      available: library !== null && size !== null,
      images: size?.images ?? null,
      trashed: size?.trashed ?? null,
      bytes: size?.bytes ?? null,
      schema,
    },
    painter,
    providers: accounts.map(({ provider, accountLabel, state, until, errorCode }) => ({
      provider,
      accountLabel,
      state,
      until: until === null ? null : new Date(until).toISOString(),
      errorCode,
    })),
    models: { count: catalogue.models.length, default: catalogue.defaultModel.id },
    configuration: {
      set: setVariables(config),
      accounts: config.accounts.length,
      translateModel: config.translateModel,
    },
    problems: config.problems.map((problem) => ({ ...problem })),
    probe: probed,
  };
}
