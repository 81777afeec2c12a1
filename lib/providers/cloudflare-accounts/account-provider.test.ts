import { describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { findModel } from "@/lib/domain/find-model";
import { fitParameters } from "@/lib/domain/fit-parameters";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { ONE_PIXEL_PNG } from "../../../test/use-case-support";
import { createAccountBinding } from "./account-binding";
import { createAccountProvider } from "./account-provider";
import { readRetryAfter } from "./read-rest-failure";

const TOKEN = "canary-token";
const SIGNAL = new AbortController().signal;
const PNG = decodeBase64(ONE_PIXEL_PNG);

function request(id: string): PaintRequest {
  const model = findModel(builtInModels, id);
  if (!model) {
    throw new Error(`no model ${id}`);
  }
  const parameters = fitParameters(model, { requested: { seed: 5 } }, () => 5).actual;
  return { model, prompt: "a cat", negativePrompt: null, parameters, inputImages: [], mask: null };
}

function providerOf(answer: () => Response | Promise<Response>) {
  const send = vi.fn(async (_url: string | URL | Request, _init?: RequestInit) => await answer());
  const ai = createAccountBinding({ accountId: "acc", token: TOKEN }, { fetch: send });
  const provider = createAccountProvider(ai, { accountLabel: "account 1", accountKey: "cf-1" });
  return { send, provider };
}
const envelope = (result: unknown, errors: unknown[] = [], init: ResponseInit = {}) =>
  Response.json({ result, success: errors.length === 0, errors, messages: [] }, init);

describe("the account provider", () => {
  it("sends JSON and reads the envelope", async () => {
    const { send, provider } = providerOf(() => envelope({ image: ONE_PIXEL_PNG }));
    expect(await provider.paint(request("flux-1-schnell"), { signal: SIGNAL })).toMatchObject({
      base64: ONE_PIXEL_PNG,
      mediaType: "image/png",
    });
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url).toBe(
      "https://api.cloudflare.com/client/v4/accounts/acc/ai/run/@cf/black-forest-labs/flux-1-schnell",
    );
    expect(init).toMatchObject({ method: "POST", redirect: "manual" });
    expect(new Headers(init?.headers).get("authorization")).toBe(`Bearer ${TOKEN}`);
    expect(JSON.parse(String(init?.body))).toEqual({ prompt: "a cat", steps: 4 });
  });

  it("sends the form itself to FLUX.2", async () => {
    const { send, provider } = providerOf(() => envelope({ image: ONE_PIXEL_PNG }));
    await provider.paint(request("flux-2-klein-4b"), { signal: SIGNAL });
    const init = send.mock.calls[0]?.[1];
    const form = await new Response(init?.body, { headers: new Headers(init?.headers) }).formData();
    expect([form.get("prompt"), form.get("seed")]).toEqual(["a cat", "5"]);
  });

  it("reads bytes", async () => {
    const { provider } = providerOf(() => new Response(PNG, { headers: { "content-type": "image/jpeg" } }));
    expect(await provider.paint(request("sdxl-base"), { signal: SIGNAL })).toMatchObject({
      bytes: PNG,
      mediaType: "image/png",
    });
  });

  const aiError = (code: number, message: string, status: number) => () =>
    envelope({}, [{ code, message: `AiError: AiError: ${message}` }], { status });
  it.each([
    [aiError(4006, "you have used up your daily free allocation", 429), "quota_exhausted", 4006],
    [aiError(3040, "Capacity temporarily exceeded", 429), "capacity", 3040],
    [aiError(8007, "Input prompt contains NSFW content", 400), "content_rejected", 8007],
    [aiError(3030, "Width must be a multiple of 8", 400), "invalid_request", 3030],
    [aiError(5007, "No such model", 400), "model_not_found", 5007],
    [aiError(10000, "Authentication error", 403), "provider_auth", 10000],
    [
      aiError(7003, "Could not route to /accounts/acc, perhaps your object identifier is invalid?", 404),
      "provider_auth",
      7003,
    ],
    [() => new Response("<html>502</html>", { status: 502 }), "provider_unavailable", undefined],
    [() => new Response("conflict", { status: 409 }), "provider_unavailable", undefined],
    [() => new Response("", { status: 401 }), "provider_auth", undefined],
    [
      () => new Response(null, { status: 302, headers: { location: "http://10.0.0.1" } }),
      "provider_unavailable",
      undefined,
    ],
    [() => envelope({}), "invalid_model_output", undefined],
    [
      () => new Response("{", { headers: { "content-type": "application/json" } }),
      "invalid_model_output",
      undefined,
    ],
    [() => Promise.reject(new TypeError("fetch failed")), "provider_unavailable", undefined],
    [() => Promise.reject(new DOMException("late", "TimeoutError")), "provider_timeout", undefined],
  ] as const)("%# maps a failure", async (answer, code, providerCode) => {
    const { provider } = providerOf(answer);
    const failure = provider.paint(request("sdxl-base"), { signal: SIGNAL });
    await expect(failure).rejects.toMatchObject({ code, providerCode });
    await failure.catch((error: Error) => expect(error.message).not.toContain(TOKEN));
  });

  it("hears when to come back", async () => {
    const { provider } = providerOf(() => new Response("", { status: 429, headers: { "retry-after": "7" } }));
    await expect(provider.paint(request("sdxl-base"), { signal: SIGNAL })).rejects.toMatchObject({
      code: "rate_limited",
      retryAfterSeconds: 7,
    });
  });
});

describe("readRetryAfter", () => {
  const now = Date.UTC(2026, 10, 22, 12, 0, 0);
  it.each([
    [null, undefined],
    ["", undefined],
    ["soon", undefined],
    ["0", 0],
    [" 12 ", 12],
    ["Sun, 22 Nov 2026 12:00:30 GMT", 30],
    ["Sun, 22 Nov 2026 11:00:00 GMT", 0],
  ])("%j is %s", (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });
});
