import { afterEach, describe, expect, it, vi } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import type { GenerationRecord, ImageRecord } from "@/lib/domain/ports";
import type { ImageProvider, PaintRequest } from "@/lib/domain/provider-ports";
import { createBindingProvider } from "@/lib/providers/workers-ai/binding-provider";
import { createBindingTranslator } from "@/lib/providers/workers-ai/binding-translator";
import { makeContext, makeServices, ONE_PIXEL_PNG } from "../../test/use-case-support";
import { createGeneration } from "./create-generation";

const PICTURE = { base64: ONE_PIXEL_PNG, bytes: null, mediaType: "image/png", width: 1, height: 1 };

/** A provider that does what the test says, call by call. */
function provider(
  paint: (request: PaintRequest, call: number) => Promise<typeof PICTURE>,
  accountLabel = "binding",
): ImageProvider & { readonly requests: PaintRequest[] } {
  const requests: PaintRequest[] = [];
  return {
    provider: "workers-ai",
    accountLabel,
    requests,
    paint: (request) => {
      requests.push(request);
      return paint(request, requests.length);
    },
  };
}

function memoryLibrary() {
  const saved: { record: GenerationRecord; images: readonly ImageRecord[] }[] = [];
  const objects = new Map<string, Uint8Array>();
  const save = async (record: GenerationRecord, images: readonly ImageRecord[]) =>
    void saved.push({ record, images });
  return { saved, objects, save };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("createGeneration", () => {
  it("paints, keeps and answers", async () => {
    const calls: Record<string, unknown>[] = [];
    const ai = {
      run: async (model: string, inputs: Record<string, unknown>) => {
        calls.push(inputs);
        return model.includes("qwen3")
          ? { choices: [{ message: { content: "a lovely cat" } }] }
          : { image: ONE_PIXEL_PNG };
      },
    };
    const library = memoryLibrary();
    const services = makeServices({
      candidates: [createBindingProvider(ai, { gatewayId: null })],
      translator: createBindingTranslator(ai, { model: "@cf/qwen/qwen3-30b-a3b-fp8" }),
      library,
    });
    const { context, events } = makeContext();
    const { generation, painted } = await createGeneration(
      services,
      { prompt: "一只可爱的猫咪", model: "DS-8-CF", count: 2, seed: 7, steps: 50 },
      context,
    );
    expect(generation).toMatchObject({
      status: "succeeded",
      model: "dreamshaper-8-lcm",
      provider: "workers-ai",
      accountLabel: "binding",
      prompt: "一只可爱的猫咪",
      finalPrompt: "a lovely cat",
      pipeline: { language: "zh", translated: "a lovely cat" },
      requested: { seed: 7, steps: 50 },
      actual: { width: 768, height: 768, steps: 20, seed: 7 },
      changes: [{ parameter: "steps", requested: 50, actual: 20, reason: "clamped" }],
      neurons: 0,
      stored: true,
      error: null,
    });
    expect(calls.slice(1).map((inputs) => inputs.seed)).toEqual([7, 8]);
    expect(painted.map((picture) => [picture.position, picture.base64])).toEqual([
      [0, ONE_PIXEL_PNG],
      [1, ONE_PIXEL_PNG],
    ]);
    expect(generation.images.map((image) => [image.position, image.seed, image.url])).toEqual([
      [0, 7, expect.stringMatching(/^\/i\/[0-9a-f]{64}\.png$/)],
      [1, 8, expect.stringMatching(/^\/i\/[0-9a-f]{64}\.png$/)],
    ]);
    expect(library.saved).toHaveLength(1);
    expect(library.saved[0]?.images.map((image) => image.id)).toEqual(
      generation.images.map((image) => image.id),
    );
    expect([...library.objects.keys()]).toEqual([library.saved[0]?.images[0]?.objectKey]);
    expect(events.map((event) => event.type)).toEqual([
      "accepted",
      "prompt",
      "running",
      "running",
      "image",
      "image",
      "done",
    ]);
  });

  it("refuses before anything is painted or saved", async () => {
    const library = memoryLibrary();
    const painter = provider(async () => PICTURE);
    const services = makeServices({ candidates: [painter], library, environment: {} });
    const { context, events } = makeContext();
    const refused = [
      [{ prompt: "a", model: "nothing" }, "model_not_found"],
      [{ prompt: "a", model: "sd-1.5-inpainting" }, "invalid_request"],
      [{ prompt: "a", model: "flux-2-dev", inputImages: ["*"] }, "invalid_image"],
      [{ prompt: "a", model: "flux-2-dev", inputImages: [btoa("text")] }, "invalid_image"],
    ] as const;
    for (const [request, code] of refused) {
      const copy = "inputImages" in request ? { ...request, inputImages: [...request.inputImages] } : request;
      await expect(createGeneration(services, copy, context), code).rejects.toMatchObject({ code });
    }
    expect([painter.requests.length, library.saved.length, events.length]).toEqual([0, 0, 0]);
  });

  it("does not decode the picture where nothing is kept", async () => {
    const decode = vi.spyOn(globalThis, "atob");
    const services = makeServices({ candidates: [provider(async () => PICTURE)] });
    const { context, events } = makeContext();
    const { generation, painted } = await createGeneration(services, { prompt: "a cat" }, context);
    expect(decode).not.toHaveBeenCalled();
    expect(painted[0]?.base64).toBe(ONE_PIXEL_PNG);
    expect(generation.stored).toBe(false);
    expect(events.find((event) => event.type === "image")).toMatchObject({
      stored: false,
      dataUrl: `data:image/png;base64,${ONE_PIXEL_PNG}`,
    });
  });

  it.each(["bytes", "rows"])(
    "still gives the picture when the library cannot keep its %s",
    async (broken) => {
      const library = memoryLibrary();
      const fail = async () => {
        throw new Error("D1_ERROR: no such table");
      };
      const services = makeServices({
        candidates: [provider(async () => PICTURE)],
        library: broken === "bytes" ? { ...library, put: fail } : { ...library, save: fail },
      });
      const { generation, painted } = await createGeneration(
        services,
        { prompt: "a cat" },
        makeContext().context,
      );
      expect(painted).toHaveLength(1);
      expect(generation.stored).toBe(false);
      expect(services.logged.filter((line) => line.startsWith("error"))).toHaveLength(1);
    },
  );

  it("keeps the parts that came out", async () => {
    const library = memoryLibrary();
    const painter = provider(async (request) => {
      if (request.parameters.seed === 11) {
        throw new PictorError("invalid_request", { providerCode: 3030 });
      }
      return PICTURE;
    });
    const services = makeServices({ candidates: [painter], library });
    const { context, events } = makeContext();
    const { generation, painted } = await createGeneration(
      services,
      { prompt: "a cat", model: "sdxl-base", seed: 10, count: 3 },
      context,
    );
    expect(painted.map((picture) => picture.position)).toEqual([0, 2]);
    expect(generation).toMatchObject({
      status: "succeeded",
      stored: true,
      error: { code: "invalid_request" },
    });
    expect(generation.attempts).toHaveLength(3);
    expect(library.saved[0]?.images.map((image) => image.seed)).toEqual([10, 12]);
    expect(events.filter((event) => event.type === "error")).toEqual([
      { type: "error", position: 1, error: expect.objectContaining({ code: "invalid_request" }) },
    ]);
  });

  it("saves a failed generation and throws its first failure", async () => {
    const library = memoryLibrary();
    const painter = provider(async () => {
      throw new PictorError("content_rejected", { providerCode: 8007 });
    });
    const services = makeServices({ candidates: [painter], library });
    await expect(
      createGeneration(services, { prompt: "a cat", count: 2 }, makeContext().context),
    ).rejects.toMatchObject({ code: "content_rejected", providerCode: 8007 });
    expect(library.saved).toHaveLength(1);
    expect(library.saved[0]).toMatchObject({
      record: { status: "failed", error: { code: "content_rejected" }, neurons: 0 },
      images: [],
    });
    // MODERATION_RETRY: every part was tried once more.
    expect(painter.requests).toHaveLength(4);
  });

  it("never has more than six calls under way", async () => {
    let running = 0;
    let most = 0;
    const painter = provider(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return PICTURE;
    });
    const services = makeServices({ candidates: [painter] });
    const { painted } = await createGeneration(
      services,
      { prompt: "a cat", count: 8 },
      makeContext().context,
    );
    expect([most, painted.length]).toEqual([6, 8]);
  });

  it("gives seeds that wrap at their limit and differ between requests", async () => {
    const painter = provider(async () => PICTURE);
    const services = makeServices({ candidates: [painter] });
    const request = { prompt: "a cat", model: "sdxl-base", count: 2 };
    await createGeneration(services, { ...request, seed: 4_294_967_295 }, makeContext().context);
    await createGeneration(services, request, makeContext().context);
    expect(painter.requests.map((call) => call.parameters.seed)).toEqual([4_294_967_295, 0, 1_001, 1_002]);
  });

  it("takes input images as base64, data URI and image id", async () => {
    const painter = provider(async () => PICTURE);
    const library = memoryLibrary();
    const bytes = Uint8Array.from(Buffer.from(ONE_PIXEL_PNG, "base64"));
    library.objects.set("key.png", bytes);
    const id = "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
    const item = { id, objectKey: "key.png" };
    const find = vi.fn(async (wanted: string) => (wanted === id ? item : null));
    const services = makeServices({
      candidates: [painter],
      library: { ...library, images: { find: find as never } },
    });
    await createGeneration(
      services,
      {
        prompt: "a cat",
        model: "flux-2-klein-4b",
        inputImages: [ONE_PIXEL_PNG, `data:image/png;base64,${ONE_PIXEL_PNG}`, id],
      },
      makeContext().context,
    );
    expect(painter.requests[0]?.inputImages).toEqual([bytes, bytes, bytes]);
    await expect(
      createGeneration(
        services,
        { prompt: "a", model: "flux-2-dev", inputImages: [id.replace("AB", "AC")] },
        makeContext().context,
      ),
    ).rejects.toMatchObject({ code: "invalid_image" });
  });
});

describe("createGeneration over several accounts", () => {
  const failing = (code: ConstructorParameters<typeof PictorError>[0], label: string) =>
    provider(async () => {
      throw new PictorError(code);
    }, label);

  it("goes on to the next account and tells how each call went", async () => {
    const exhausted = failing("quota_exhausted", "account 1");
    const refused = failing("provider_auth", "account 2");
    const busy = failing("capacity", "account 3");
    const good = provider(async () => PICTURE, "account 4");
    const services = makeServices({ candidates: [exhausted, refused, busy, good] });
    const { context, events } = makeContext();
    const { generation } = await createGeneration(services, { prompt: "a cat" }, context);
    expect(generation.accountLabel).toBe("account 4");
    expect(generation.attempts.map((attempt) => [attempt.accountLabel, attempt.errorCode])).toEqual([
      ["account 1", "quota_exhausted"],
      ["account 2", "provider_auth"],
      ["account 3", "capacity"],
      ["account 4", null],
    ]);
    expect(services.reported).toEqual(["quota_exhausted", "provider_auth", "capacity", "ok"]);
    expect(events.filter((event) => event.type === "running").map((event) => event.attempt)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it("comes back to an account that was only busy when the last one is used up", async () => {
    vi.useFakeTimers();
    const busyOnce = provider(async (_request, call) => {
      if (call === 1) {
        throw new PictorError("capacity");
      }
      return PICTURE;
    }, "account 1");
    const exhausted = failing("quota_exhausted", "account 2");
    const services = makeServices({ candidates: [busyOnce, exhausted] });
    const result = createGeneration(services, { prompt: "a cat" }, makeContext().context);
    await vi.runAllTimersAsync();
    expect((await result).generation.accountLabel).toBe("account 1");
  });

  it("tries three times and then gives up", async () => {
    vi.useFakeTimers();
    const busy = failing("capacity", "binding");
    const services = makeServices({ candidates: [busy] });
    const result = createGeneration(services, { prompt: "a cat" }, makeContext().context);
    const failure = expect(result).rejects.toMatchObject({ code: "capacity" });
    await vi.runAllTimersAsync();
    await failure;
    expect(busy.requests).toHaveLength(3);
  });

  it("says so when nothing can run the model", async () => {
    await expect(
      createGeneration(makeServices(), { prompt: "a cat" }, makeContext().context),
    ).rejects.toMatchObject({ code: "provider_unavailable" });
  });

  it("falls back to an unmetered model only where the caller allows", async () => {
    const painter = provider(async (request) => {
      if (request.model.price.kind !== "unmetered") {
        throw new PictorError("quota_exhausted", { providerCode: 4006, retryAfterSeconds: 60 });
      }
      return PICTURE;
    });
    const services = makeServices({ candidates: [painter] });
    await expect(
      createGeneration(services, { prompt: "a cat" }, makeContext().context),
    ).rejects.toMatchObject({ code: "quota_exhausted", retryAfterSeconds: 60 });
    const { generation } = await createGeneration(
      services,
      { prompt: "a cat", fallback: true },
      makeContext().context,
    );
    expect(generation).toMatchObject({ model: "sdxl-lightning", status: "succeeded", error: null });
    expect(generation.changes[0]).toEqual({
      parameter: "model",
      requested: "flux-1-schnell",
      actual: "sdxl-lightning",
      reason: "fallback",
    });
    expect(generation.attempts.map((attempt) => attempt.errorCode)).toEqual(["quota_exhausted", null]);
  });

  it("survives a directory that cannot be told and a provider with a bug", async () => {
    const services = makeServices({
      candidates: [
        provider(async () => {
          throw new TypeError("undefined is not a function");
        }),
      ],
    });
    vi.spyOn(services.providers, "report").mockRejectedValue(new Error("D1 is away"));
    await expect(
      createGeneration(services, { prompt: "a cat" }, makeContext().context),
    ).rejects.toMatchObject({ code: "internal" });
    expect(services.logged).toContain("error provider_bug");
    expect(services.logged).toContain("error provider_report_failed");
  });
});

describe("createGeneration when the caller leaves", () => {
  it("sends nothing more, and keeps what was being painted", async () => {
    const controller = new AbortController();
    const library = memoryLibrary();
    const painter = provider(async (_request, call) => {
      if (call === 6) {
        controller.abort();
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      return PICTURE;
    });
    const services = makeServices({ candidates: [painter], library });
    const { context } = makeContext(controller.signal);
    const { generation } = await createGeneration(services, { prompt: "a cat", count: 8 }, context);
    expect(painter.requests).toHaveLength(6);
    expect(generation).toMatchObject({ status: "succeeded", error: { code: "cancelled" } });
    expect(library.saved[0]?.images).toHaveLength(6);
    expect(services.pending).toHaveLength(1);
  });

  it("is a cancelled generation when nothing had been sent", async () => {
    const library = memoryLibrary();
    const painter = provider(async () => PICTURE);
    const services = makeServices({ candidates: [painter], library });
    const { context } = makeContext(AbortSignal.abort());
    await expect(createGeneration(services, { prompt: "a cat" }, context)).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(painter.requests).toHaveLength(0);
    expect(library.saved[0]?.record.status).toBe("cancelled");
  });
});
