import { describe, expect, it } from "vitest";
import { LIMITS } from "@/lib/domain/limits";
import { retriesOf, retryOf } from "./retry-request";

describe("retryOf", () => {
  const request = { prompt: "a fox", model: "sdxl-base", count: 8, steps: 20 };

  it("asks for one picture, and leaves the seed to the server where none was chosen", () => {
    expect(retryOf({ request }, 3, null)).toEqual({ request: { ...request, count: 1 } });
  });

  it("keeps the seed the failed picture had in its batch", () => {
    expect(retryOf({ request: { ...request, seed: 100 } }, 4, null).request.seed).toBe(104);
    expect(retryOf({ request: { ...request, seed: LIMITS.maxSeed } }, 1, null).request.seed).toBe(0);
  });

  it("keeps a draft a draft, but gives another model all its steps", () => {
    const draft = { request: { ...request, steps: 8 }, finish: request };
    expect(retryOf(draft, 0, null)).toEqual({
      request: { ...request, steps: 8, count: 1 },
      finish: { ...request, count: 1 },
    });
    expect(retryOf(draft, 0, "sdxl-lightning")).toEqual({
      request: { ...request, count: 1, model: "sdxl-lightning" },
    });
  });
});

describe("retriesOf", () => {
  const request = { prompt: "a fox", model: "sdxl-base", count: 8 };

  it("asks once for pictures that get seeds of the server's", () => {
    const finish = { ...request, steps: 20 };
    expect(retriesOf({ request, finish }, [1, 2, 5], null)).toEqual([
      { request: { ...request, count: 3 }, finish: { ...finish, count: 3 } },
    ]);
  });

  it("asks for each picture with the seed it had", () => {
    const retries = retriesOf({ request: { ...request, seed: 100 } }, [1, 5], "flux-1-schnell");
    expect(retries.map((retry) => [retry.request.seed, retry.request.count, retry.request.model])).toEqual([
      [101, 1, "flux-1-schnell"],
      [105, 1, "flux-1-schnell"],
    ]);
  });
});
