import { describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { findModel } from "@/lib/domain/find-model";
import { fitParameters } from "@/lib/domain/fit-parameters";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { ONE_PIXEL_PNG } from "../../../test/use-case-support";
import { createBindingProvider } from "./binding-provider";

const SIGNAL = new AbortController().signal;
const PNG = decodeBase64(ONE_PIXEL_PNG);

function request(id: string, parts: Partial<PaintRequest> = {}): PaintRequest {
  const model = findModel(builtInModels, id);
  if (!model) {
    throw new Error(`no model ${id}`);
  }
  const { actual } = fitParameters(model, { requested: { seed: 1 } }, () => 1);
  return {
    model,
    prompt: "a cat",
    negativePrompt: null,
    parameters: actual,
    inputImages: [],
    mask: null,
    ...parts,
  };
}

describe("the binding provider", () => {
  it.each([
    ["flux-1-schnell", { gateway: { id: "g", skipCache: true } }],
    ["flux-2-klein-4b", undefined],
    ["phoenix-1.0", undefined],
  ])("%s goes through the gateway only where it may", async (id, options) => {
    const run = vi.fn(async () => ({ image: ONE_PIXEL_PNG }));
    const provider = createBindingProvider({ run }, { gatewayId: "g" });
    const picture = await provider.paint(request(id), { signal: SIGNAL });
    expect(picture).toMatchObject({ base64: ONE_PIXEL_PNG, mediaType: "image/png" });
    expect(run).toHaveBeenCalledWith(expect.stringMatching(/^@cf\//), expect.any(Object), options);
  });

  it("stops waiting when the signal says so", async () => {
    const run = () => new Promise<never>(() => undefined);
    const provider = createBindingProvider({ run }, { gatewayId: null });
    await expect(
      provider.paint(request("sdxl-base"), { signal: AbortSignal.timeout(5) }),
    ).rejects.toMatchObject({ code: "provider_timeout", providerCode: undefined });
    await expect(provider.paint(request("sdxl-base"), { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { code: "cancelled" },
    );
  });

  it("maps a stream that breaks off to a failure of the provider", async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.enqueue(PNG.slice(0, 20));
        controller.error(new Error("Network connection lost."));
      },
    });
    const provider = createBindingProvider({ run: async () => broken }, { gatewayId: null });
    await expect(provider.paint(request("sdxl-base"), { signal: SIGNAL })).rejects.toMatchObject({
      code: "provider_unavailable",
    });
  });

  it("refuses input images that are too large or broken before anything is sent", async () => {
    const run = vi.fn();
    const provider = createBindingProvider({ run }, { gatewayId: null });
    // The same picture, but its header claims 1024x768 pixels.
    const large = PNG.slice();
    large.set([0, 0, 4, 0, 0, 0, 3, 0], 16);
    await expect(
      provider.paint(request("flux-2-dev", { inputImages: [PNG, large] }), { signal: SIGNAL }),
    ).rejects.toMatchObject({
      code: "invalid_image",
      message: expect.stringContaining("1024x768"),
      details: [{ path: "inputImages.1", message: expect.any(String) }],
    });
    await expect(
      provider.paint(request("sd-1.5-inpainting", { inputImages: [PNG], mask: PNG.slice(0, 30) }), {
        signal: SIGNAL,
      }),
    ).rejects.toMatchObject({
      code: "invalid_image",
      details: [{ path: "mask", message: expect.any(String) }],
    });
    expect(run).not.toHaveBeenCalled();
  });
});
