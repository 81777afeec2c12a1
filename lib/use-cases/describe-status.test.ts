import { describe, expect, it, vi } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import type { ImageProvider } from "@/lib/domain/provider-ports";
import { statusSchema } from "@/lib/domain/status";
import { makeServices, type ServiceParts } from "../../test/use-case-support";
import { describeStatus } from "./describe-status";

const binding: ImageProvider = {
  provider: "workers-ai",
  accountLabel: "binding",
  paint: async () => {
    throw new Error("the status paints nothing");
  },
};
const library: ServiceParts["library"] = {
  save: async () => undefined,
  objects: new Map(),
  images: { measure: async () => ({ images: 12, trashed: 1, bytes: 34_000 }) },
};

describe("describeStatus", () => {
  it("tells what is there without a model call", async () => {
    const translate = vi.fn();
    const services = makeServices({ candidates: [binding], library, translator: { translate } });
    const status = await describeStatus(services);
    expect(statusSchema.parse(status)).toEqual(status);
    expect(status).toMatchObject({
      state: "ready",
      library: { available: true, images: 12, trashed: 1, bytes: 34_000, schema: null },
      providers: [{ provider: "workers-ai", accountLabel: "binding" }],
      models: { count: 10, default: "flux-1-schnell" },
      problems: [],
      probe: null,
    });
    expect(translate).not.toHaveBeenCalled();
  });

  it.each([
    [{ candidates: [binding], environment: { API_KEY: "" } }, "setup_required"],
    [{ candidates: [binding], environment: { API_KEY: "", ALLOW_ANONYMOUS: "true" } }, "ready"],
    [{ candidates: [] }, "no_provider"],
  ] as const)("%o is %s", async (parts, state) => {
    expect((await describeStatus(makeServices(parts))).state).toBe(state);
  });

  it("says set or unset, never a value", async () => {
    const canary = "canary-91c0";
    const services = makeServices({
      candidates: [binding],
      environment: {
        API_KEY: canary,
        CF_ACCOUNT_LIST: `[{"account_id":"${canary}","token":"${canary}"}]`,
        USE_EXTERNAL_API: "true",
        EXTERNAL_API: `https://${canary}.example`,
        EXTERNAL_MODEL: "m",
        EXTERNAL_API_KEY: canary,
        AI_GATEWAY_ID: canary,
      },
    });
    const status = await describeStatus(services);
    expect(status.configuration.set).toMatchObject({
      API_KEY: true,
      CF_ACCOUNT_LIST: true,
      EXTERNAL_API_KEY: true,
      AI_GATEWAY_ID: true,
      DEFAULT_MODEL: false,
    });
    expect(JSON.stringify(status)).not.toContain(canary);
  });

  it("survives a library that does not answer", async () => {
    const measure = async () => {
      throw new Error("D1 is away");
    };
    const services = makeServices({ candidates: [binding], library: { ...library, images: { measure } } });
    expect((await describeStatus(services)).library).toEqual({
      available: false,
      images: null,
      trashed: null,
      bytes: null,
      schema: null,
    });
  });

  it("probes when asked", async () => {
    const translate = vi.fn(async () => "Hello");
    const services = makeServices({ candidates: [binding], translator: { translate } });
    expect((await describeStatus(services, { probe: true })).probe).toMatchObject({
      ok: true,
      errorCode: null,
    });
    translate.mockRejectedValue(new PictorError("quota_exhausted"));
    expect((await describeStatus(services, { probe: true })).probe).toMatchObject({
      ok: false,
      errorCode: "quota_exhausted",
    });
  });
});
