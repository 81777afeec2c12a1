import { describe, expect, it, vi } from "vitest";
import { buildCatalogue } from "@/lib/domain/build-catalogue";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { findModel } from "@/lib/domain/find-model";
import { fitParameters } from "@/lib/domain/fit-parameters";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { readConfig } from "@/lib/domain/read-config";
import { ONE_PIXEL_PNG } from "../../../test/use-case-support";
import { createExternalProvider } from "./external-provider";

const KEY = "sk-canary";
const SIGNAL = new AbortController().signal;
const PNG = decodeBase64(ONE_PIXEL_PNG);
let models = 0;

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;

/** A provider with a model of its own, whose requests `answer` gets. */
function paintWith(answer: Answer, options: { address?: string; allowPrivate?: boolean } = {}) {
  models += 1;
  const { address = "https://api.example.com/v1", allowPrivate = false } = options;
  const config = readConfig({
    USE_EXTERNAL_API: "true",
    EXTERNAL_API: address,
    EXTERNAL_MODEL: `model-${models}`,
    EXTERNAL_API_KEY: KEY,
    ALLOW_PRIVATE_EXTERNAL_API: String(allowPrivate),
  });
  const model = findModel(buildCatalogue(config).models, `model-${models}`);
  if (!config.external || !model) throw new Error("the external API is off");
  const send = vi.fn(
    async (url: string | URL | Request, init?: RequestInit) => await answer(String(url), init ?? {}),
  );
  const provider = createExternalProvider(config.external, { allowPrivate, fetch: send });
  const request: PaintRequest = {
    model,
    prompt: "a cat",
    negativePrompt: null,
    parameters: fitParameters(model, { requested: { width: 512 } }, () => 1).actual,
    inputImages: [],
    mask: null,
  };
  return { send, paint: () => provider.paint(request, { signal: SIGNAL }) };
}
const picture = () => Response.json({ created: 1, data: [{ b64_json: ONE_PIXEL_PNG }] });
const redirect = (location: string, status = 307) => new Response(null, { status, headers: { location } });
const headersOf = (init: RequestInit | undefined) => new Headers(init?.headers);

describe("the external provider", () => {
  it.each(["https://api.example.com/v1/", "https://api.example.com/v1/images/generations"])(
    "asks %s the way OpenAI is asked",
    async (address) => {
      const { send, paint } = paintWith(picture, { address });
      expect(await paint()).toMatchObject({ base64: ONE_PIXEL_PNG, mediaType: "image/png" });
      const [url, init] = send.mock.calls[0] ?? [];
      expect(url).toBe("https://api.example.com/v1/images/generations");
      expect(headersOf(init).get("authorization")).toBe(`Bearer ${KEY}`);
      expect(JSON.parse(String(init?.body))).toEqual({
        model: `model-${models}`,
        prompt: "a cat",
        n: 1,
        size: "512x1024",
        response_format: "b64_json",
      });
    },
  );

  it.each<[string, Answer]>([
    ["a data URI", () => Response.json({ data: [{ url: `data:image/png;base64,${ONE_PIXEL_PNG}` }] })],
    ["the picture itself", () => new Response(PNG, { headers: { "content-type": "image/png" } })],
    [
      "an address, without the key",
      (url, init) => {
        if (url.endsWith("/generations"))
          return Response.json({ data: [{ url: "https://cdn.example.net/1.png" }] });
        expect(headersOf(init).has("authorization")).toBe(false);
        return new Response(PNG);
      },
    ],
  ])("takes %s as the answer", async (_form, answer) => {
    expect(await paintWith(answer).paint()).toMatchObject({ mediaType: "image/png", width: 1 });
  });

  it("leaves out response_format where it is not known, and remembers", async () => {
    const { send, paint } = paintWith((_url, { body }) =>
      String(body).includes("response_format")
        ? Response.json({ error: { message: "Unknown parameter: 'response_format'." } }, { status: 400 })
        : picture(),
    );
    await paint();
    await paint();
    expect(send).toHaveBeenCalledTimes(3);
  });

  it.each([
    "http://cdn.example.net/1.png",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost:8443/1.png",
    "https://[::1]/1.png",
    "file:///etc/passwd",
  ])("does not fetch %s, named by the answer or by a redirect", async (address) => {
    for (const answer of [
      () => Response.json({ data: [{ url: address }] }),
      (url: string) => (url.endsWith("/generations") ? redirect(address) : picture()),
    ]) {
      const { send, paint } = paintWith(answer);
      await expect(paint()).rejects.toMatchObject({ code: "provider_unavailable" });
      expect(send).toHaveBeenCalledTimes(1);
    }
  });

  it("fetches private addresses where that is allowed", async () => {
    const { paint } = paintWith(
      (url) => (url.endsWith("/generations") ? redirect("http://127.0.0.1:9/x") : picture()),
      {
        address: "http://localhost:9/v1",
        allowPrivate: true,
      },
    );
    expect(await paint()).toMatchObject({ width: 1 });
  });

  it("follows public redirects, keeping the body and dropping the key", async () => {
    const { send, paint } = paintWith((url) =>
      url.startsWith("https://api.") ? redirect("https://eu.example.com/v1") : picture(),
    );
    await paint();
    const [, init] = send.mock.calls[1] ?? [];
    expect([init?.method, headersOf(init).get("authorization")]).toEqual(["POST", null]);
    expect(String(init?.body)).toContain("a cat");
    await expect(
      paintWith(() => redirect("https://api.example.com/v1/images/generations")).paint(),
    ).rejects.toMatchObject({
      code: "provider_unavailable",
    });
    await expect(paintWith(() => redirect("https://eu.example.com/", 302)).paint()).rejects.toMatchObject({
      code: "provider_unavailable",
    });
  });

  const failure =
    (status: number, error: unknown, headers = {}) =>
    () =>
      Response.json({ error }, { status, headers });
  it.each<[Answer, string]>([
    [failure(400, { message: "Invalid size." }), "invalid_request"],
    [failure(400, { message: "Rejected.", code: "content_policy_violation" }), "content_rejected"],
    [failure(400, { message: "Your request was rejected by the safety system." }), "content_rejected"],
    [failure(401, { message: `Incorrect API key provided: ${KEY}` }), "provider_auth"],
    [failure(403, "forbidden"), "provider_auth"],
    [failure(404, { message: "No such model" }), "model_not_found"],
    [failure(408, {}), "provider_timeout"],
    [failure(409, {}), "provider_unavailable"],
    [failure(413, {}), "payload_too_large"],
    [failure(429, { message: "Slow down", code: "rate_limit_exceeded" }), "rate_limited"],
    [
      failure(429, { message: "You exceeded your current quota", type: "insufficient_quota" }),
      "provider_auth",
    ],
    [failure(500, { message: "safety" }), "provider_unavailable"],
    [() => new Response("<html>502</html>", { status: 502 }), "provider_unavailable"],
    [() => Response.json({ data: [] }), "invalid_model_output"],
    [() => Response.json({ data: [{ b64_json: "bm90IGEgcGljdHVyZQ==" }] }), "invalid_model_output"],
    [() => Response.json({ data: [{ url: "nonsense" }] }), "invalid_model_output"],
    [() => new Response("{", { headers: { "content-type": "application/json" } }), "invalid_model_output"],
    [() => new Response("x", { headers: { "content-length": "99999999" } }), "invalid_model_output"],
    [() => Promise.reject(new TypeError("fetch failed")), "provider_unavailable"],
    [() => Promise.reject(new DOMException("late", "TimeoutError")), "provider_timeout"],
  ])("%# maps a failure", async (answer, code) => {
    const failed = paintWith(answer).paint();
    await expect(failed).rejects.toMatchObject({ code });
    await failed.catch((error: Error) => expect(error.message).not.toContain(KEY));
  });

  it("hears when to come back", async () => {
    const { paint } = paintWith(failure(429, {}, { "retry-after": "9" }));
    await expect(paint()).rejects.toMatchObject({ code: "rate_limited", retryAfterSeconds: 9 });
  });
});
