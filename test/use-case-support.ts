import { buildCatalogue } from "@/lib/domain/build-catalogue";
import type { GenerationEvent } from "@/lib/domain/generation-event";
import type { GenerationContext, GenerationRepository, Library, Services } from "@/lib/domain/ports";
import type { Enhancer, ImageProvider, Translator } from "@/lib/domain/provider-ports";
import { readConfig } from "@/lib/domain/read-config";

/** A whole PNG of one pixel. */
export const ONE_PIXEL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What a test may set; everything else is a plain working default. */
export interface ServiceParts {
  readonly environment?: Record<string, unknown>;
  readonly candidates?: readonly ImageProvider[];
  readonly translator?: Translator;
  readonly enhancer?: Enhancer;
  readonly library?: {
    readonly save: GenerationRepository["save"];
    /** Receives the bytes under their key. */
    readonly objects: Map<string, Uint8Array>;
    readonly put?: Library["imageStore"]["put"];
    readonly images?: Partial<Library["images"]>;
  } | null;
}

const unused = async (): Promise<never> => {
  throw new Error("this test does not expect the call");
};

function makeLibrary(parts: NonNullable<ServiceParts["library"]>): Library {
  return {
    generations: {
      save: parts.save,
      find: unused,
      findByCacheKey: async () => null,
      deleteEmpty: unused,
      listAfter: unused,
    },
    images: {
      list: unused,
      find: unused,
      findByObjectKey: unused,
      update: unused,
      softDelete: unused,
      restore: unused,
      change: unused,
      purge: unused,
      share: unused,
      findShared: unused,
      measure: unused,
      ...parts.images,
    },
    prompts: { list: unused, pin: unused, pinText: unused, putBack: unused, delete: unused },
    remains: { delete: unused },
    runs: {
      start: unused,
      find: async () => null,
      renew: unused,
      fail: unused,
      finish: unused,
      delete: unused,
    },
    collections: {
      list: unused,
      find: unused,
      create: unused,
      rename: unused,
      delete: unused,
      addImages: unused,
      removeImages: unused,
    },
    imageStore: {
      put: parts.put ?? (async (objectKey, bytes) => void parts.objects.set(objectKey, bytes)),
      get: async (objectKey) => {
        const bytes = parts.objects.get(objectKey);
        return bytes
          ? {
              body: new Blob([new Uint8Array(bytes)]).stream(),
              mediaType: "image/png",
              size: bytes.length,
              etag: `"${objectKey}"`,
              range: null,
            }
          : null;
      },
      has: async (objectKey) => parts.objects.has(objectKey),
      delete: unused,
    },
  };
}

export interface TestServices extends Services {
  /** What was logged: level and event. */
  readonly logged: string[];
  /** What was handed to waitUntil. */
  readonly pending: Promise<unknown>[];
  /** Attempts told to the provider directory: error code or "ok". */
  readonly reported: string[];
}

/** Services for use-case tests: real rules and configuration, providers and storage as the test says. */
export function makeServices(parts: ServiceParts = {}): TestServices {
  const config = readConfig({ API_KEY: "test-key-0123456789", ...parts.environment });
  const logged: string[] = [];
  const pending: Promise<unknown>[] = [];
  const reported: string[] = [];
  let ids = 0;
  let seed = 1_000;
  return {
    config,
    catalogue: buildCatalogue(config),
    providers: {
      candidates: async () => parts.candidates ?? [],
      accounts: async () =>
        (parts.candidates ?? []).map(({ provider, accountLabel }) => ({
          provider,
          accountLabel,
          accountKey: accountLabel,
          state: "ready",
          until: null,
          errorCode: null,
        })),
      report: async (_provider, attempt) => void reported.push(attempt.errorCode ?? "ok"),
    },
    translator: parts.translator ?? { translate: unused },
    ...(parts.enhancer && { enhancer: parts.enhancer }),
    library: parts.library ? makeLibrary(parts.library) : null,
    clock: { now: () => Date.now() },
    ids: {
      create: (prefix) => {
        ids += 1;
        return `${prefix}_${String(ids).padStart(26, "0")}`;
      },
      randomSeed: () => {
        seed += 1;
        return seed;
      },
    },
    log: {
      info: (event) => void logged.push(`info ${event}`),
      warn: (event) => void logged.push(`warn ${event}`),
      error: (event) => void logged.push(`error ${event}`),
    },
    waitUntil: (work) => void pending.push(work),
    logged,
    pending,
    reported,
  };
}

/** A caller that is the owner; every event is kept. */
export function makeContext(signal: AbortSignal = new AbortController().signal): {
  readonly context: GenerationContext;
  readonly events: GenerationEvent[];
} {
  const events: GenerationEvent[] = [];
  return {
    events,
    context: {
      source: "api",
      caller: { kind: "owner", apiKeyId: null, scopes: ["generate", "read", "write", "admin"] },
      signal,
      presentImage: async ({ objectKey, hasThumbnail: _hasThumbnail, ...item }) => ({
        ...item,
        url: `/i/${objectKey}`,
        thumbnailUrl: null,
      }),
      onEvent: (event) => void events.push(event),
    },
  };
}
