import { getCloudflareContext } from "@opennextjs/cloudflare/cloudflare-context";
import { buildCatalogue } from "@/lib/domain/build-catalogue";
import type { Config } from "@/lib/domain/config";
import { PictorError } from "@/lib/domain/errors";
import type { Metering } from "@/lib/domain/metering";
import type { Catalogue } from "@/lib/domain/model";
import type { Platform } from "@/lib/domain/platform";
import type { Clock, Library, Services } from "@/lib/domain/ports";
import type { Translator } from "@/lib/domain/provider-ports";
import { readConfig } from "@/lib/domain/read-config";
import { createJsonLogger } from "@/lib/json-logger";
import { openProviders } from "@/lib/providers/open-providers";
import { createBindingEnhancer } from "@/lib/providers/workers-ai/binding-enhancer";
import { createBindingTranslator } from "@/lib/providers/workers-ai/binding-translator";
import { identifyPainter } from "@/lib/providers/workers-ai/identify-painter";
import { createMoondreamDescriber } from "@/lib/providers/workers-ai/moondream-describer";
import { createAccountStateRepository } from "@/lib/storage/account-state-repository";
import { createApiKeyRepository } from "@/lib/storage/api-key-repository";
import { createLibrary } from "@/lib/storage/create-library";
import { createPromptLibrary } from "@/lib/storage/create-prompt-library";
import { createIdempotencyRepository } from "@/lib/storage/idempotency-repository";
import { createRateWindows, type RateWindows } from "@/lib/storage/rate-windows";
import { readSchemaState } from "@/lib/storage/schema-state";
import { createSettingsStore, type SettingsStore } from "@/lib/storage/settings-store";
import { createUsageRepository } from "@/lib/storage/usage-repository";
import { createUlidIds } from "@/lib/ulid-ids";

/** The services of one request, and what only the HTTP layer needs beside them. */
export interface RequestServices {
  readonly services: Services;
  readonly rateWindows: RateWindows;
  readonly settings: SettingsStore;
  /** Whose key the text and vision models of this request are counted under; null: the owner. */
  chargeTo(apiKeyId: string | null): void;
}

const clock: Clock = { now: () => Date.now() };
const ids = createUlidIds(clock);

/**
 * Joins the ports to the bindings and the configuration of this request. The one place that asks the platform
 * for its context. Throws outside of a request.
 */
export function openServices(requestId: string): RequestServices {
  const { env, ctx } = getCloudflareContext();
  const { config, catalogue } = readEnvironment(env);
  const log = createJsonLogger(config, requestId);
  const waitUntil = (work: Promise<unknown>) => ctx.waitUntil(work);
  const metering = openMetering(env);
  let payer: string | null = null;
  const { providers, text } = openProviders(config, env.AI, {
    repository: env.DB ? createAccountStateRepository(env.DB, clock) : null,
    clock,
    log,
    onUsage: (entry) => {
      const counted = metering?.usage.settle([{ ...entry, apiKeyId: payer }], null);
      if (counted) waitUntil(counted.catch((error) => log.error("usage_not_counted", error)));
    },
  });
  const services: Services = {
    config,
    catalogue,
    providers,
    translator: text ? createBindingTranslator(text, { model: config.translateModel }) : noTranslator,
    ...(text && { enhancer: createBindingEnhancer(text, { model: config.translateModel }) }),
    ...(text && { describer: createMoondreamDescriber(text) }),
    library: openLibrary(env),
    promptLibrary: env.DB ? createPromptLibrary(env.DB) : null,
    metering,
    apiKeys: env.DB ? createApiKeyRepository(env.DB, clock) : null,
    platform: describePlatform(env),
    clock,
    ids,
    log,
    waitUntil,
  };
  return {
    services,
    rateWindows: createRateWindows(env.DB, clock),
    settings: createSettingsStore(env.DB, clock),
    chargeTo: (apiKeyId) => {
      payer = apiKeyId;
    },
  };
}

let lastRead: { readonly key: string; readonly config: Config; readonly catalogue: Catalogue } | null = null;

/** Reads the variables once per isolate and set of values. */
function readEnvironment(env: CloudflareEnv): { config: Config; catalogue: Catalogue } {
  const variables = Object.fromEntries(Object.entries(env).filter(([, value]) => typeof value === "string"));
  const key = JSON.stringify(variables);
  if (lastRead?.key !== key) {
    const config = readConfig(variables);
    lastRead = { key, config, catalogue: buildCatalogue(config) };
  }
  return lastRead;
}

/** Nothing is counted, limited or replayed without a database. */
function openMetering({ DB }: CloudflareEnv): Metering | null {
  if (!DB) return null;
  return {
    usage: createUsageRepository(DB, clock),
    idempotency: createIdempotencyRepository(DB, clock),
  };
}

/** Where nothing can translate, the pipeline keeps the prompt as it is and says so. */
const noTranslator: Translator = {
  translate: async () => {
    throw new PictorError("provider_unavailable", { message: "No translation model is bound." });
  },
};

/** null where no database or no place for the bytes is bound. */
function openLibrary({ DB, IMAGES_BUCKET, IMAGES_KV }: CloudflareEnv): Library | null {
  if (!DB || !(IMAGES_BUCKET || IMAGES_KV)) return null;
  return createLibrary({ db: DB, bucket: IMAGES_BUCKET, kv: IMAGES_KV });
}

function describePlatform({ AI, DB, IMAGES_BUCKET, IMAGES_KV }: CloudflareEnv): Platform {
  return {
    bindings: {
      ai: Boolean(AI),
      database: Boolean(DB),
      images: IMAGES_BUCKET ? "r2" : IMAGES_KV ? "kv" : null,
    },
    schema: async () => (DB ? await readSchemaState(DB) : null),
    painter: () => identifyPainter(AI),
  };
}
