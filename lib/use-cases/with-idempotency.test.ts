import { describe, expect, it, vi } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import type {
  IdempotencyClaim,
  IdempotencyRepository,
  IdempotencyState,
  UsageRepository,
} from "@/lib/domain/metering";
import type { GenerationOutcome, Services } from "@/lib/domain/ports";
import { makeContext, makeServices } from "../../test/use-case-support";
import { withIdempotency } from "./with-idempotency";

const unused = async (): Promise<never> => {
  throw new Error("this test does not expect the call");
};
const usage: UsageRepository = { reserve: unused, settle: unused, summarize: unused };

function setUp(parts: Partial<IdempotencyRepository> = {}) {
  const claims: IdempotencyClaim[] = [];
  const keys = {
    claim: async (claim: IdempotencyClaim): Promise<IdempotencyState> => {
      claims.push(claim);
      return { state: "claimed" };
    },
    complete: vi.fn(async () => undefined),
    release: vi.fn(async () => undefined),
    forget: vi.fn(async () => undefined),
    ...parts,
  };
  const services: Services = {
    ...makeServices({ library: { save: async () => undefined, objects: new Map() } }),
    metering: { usage, idempotency: keys },
  };
  return { keys, claims, services };
}

/** The part of an outcome that decides whether it is kept. */
function outcomeOf(parts: Partial<Pick<Generation, "stored" | "error">> = {}): GenerationOutcome {
  const generation = { id: "gen_1", stored: true, error: null, images: [], ...parts };
  return { generation: generation as unknown as Generation, painted: [] };
}
const context = (key: string | null = "k") => ({ ...makeContext().context, idempotencyKey: key });
const REQUEST = { prompt: "a cat" };

describe("withIdempotency", () => {
  it("keeps an answer that is in the library", async () => {
    const { keys, claims, services } = setUp();
    await withIdempotency(services, REQUEST, context(), async () => outcomeOf());
    expect(keys.complete).toHaveBeenCalledWith(claims[0], "gen_1");
    expect(keys.release).not.toHaveBeenCalled();
  });

  it.each([
    ["that could not be stored", { stored: false }],
    ["that the caller cut short", { error: { code: "cancelled", message: "", hint: "" } }],
  ])("gives the key back after an answer %s", async (_why, parts) => {
    const { keys, services } = setUp();
    await withIdempotency(services, REQUEST, context(), async () => outcomeOf(parts));
    expect(keys.release).toHaveBeenCalledTimes(1);
    expect(keys.complete).not.toHaveBeenCalled();
  });

  it("gives the key back after a failure, which the caller hears", async () => {
    const release = vi.fn(() => Promise.reject(new PictorError("storage_unavailable")));
    const { services } = setUp({ release });
    const run = () => Promise.reject(new PictorError("capacity"));
    await expect(withIdempotency(services, REQUEST, context(), run)).rejects.toMatchObject({
      code: "capacity",
    });
    expect(release).toHaveBeenCalledTimes(1);
  });

  it("answers even where the answer cannot be kept", async () => {
    const { services } = setUp({ complete: () => Promise.reject(new PictorError("storage_unavailable")) });
    const outcome = outcomeOf();
    expect(await withIdempotency(services, REQUEST, context(), async () => outcome)).toBe(outcome);
  });

  it("does not run at all where it cannot promise to run once", async () => {
    const run = vi.fn(async () => outcomeOf());
    const { services } = setUp({ claim: () => Promise.reject(new PictorError("storage_unavailable")) });
    await expect(withIdempotency(services, REQUEST, context(), run)).rejects.toMatchObject({
      code: "storage_unavailable",
    });
    expect(run).not.toHaveBeenCalled();
  });

  it("tells keys, callers and requests apart", async () => {
    const { claims, services } = setUp();
    const ask = (key: string, apiKeyId: string | null, prompt: string) => {
      const asking = context(key);
      const caller = { ...asking.caller, apiKeyId };
      return withIdempotency(services, { prompt }, { ...asking, caller }, async () => outcomeOf());
    };
    await ask("a", null, "cat");
    await ask("b", null, "cat");
    await ask("a", "key_1", "cat");
    await ask("a", null, "dog");
    expect(new Set(claims.map(({ id }) => id)).size).toBe(3);
    expect(claims[3]?.id).toBe(claims[0]?.id);
    expect(claims[3]?.fingerprint).not.toBe(claims[0]?.fingerprint);
    expect(new Set(claims.map(({ token }) => token)).size).toBe(4);
  });

  it("stops waiting when the caller leaves, and runs at once without a key", async () => {
    const gone = makeContext(AbortSignal.abort()).context;
    const claim = vi.fn(
      async ({ fingerprint }: IdempotencyClaim): Promise<IdempotencyState> => ({
        state: "running",
        fingerprint,
      }),
    );
    const { services } = setUp({ claim });
    const waiting = withIdempotency(services, REQUEST, { ...gone, idempotencyKey: "k" }, unused);
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    await withIdempotency(services, REQUEST, context(null), async () => outcomeOf());
    expect(claim).toHaveBeenCalledTimes(1);
  });
});
