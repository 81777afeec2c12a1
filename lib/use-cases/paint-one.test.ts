import { describe, expect, it } from "vitest";
import { type ErrorCode, PictorError } from "@/lib/domain/errors";
import { fitParameters } from "@/lib/domain/fit-parameters";
import type { ImageProvider, PaintRequest } from "@/lib/domain/provider-ports";
import { makeServices, ONE_PIXEL_PNG } from "../../test/use-case-support";
import { paintOne } from "./paint-one";
import { usageOf } from "./picture-cost";

type Answer = "picture" | ErrorCode;

/** A provider that gives these answers in turn, the last one for ever. */
function providerOf(label: string, ...answers: readonly Answer[]): ImageProvider {
  let calls = 0;
  return {
    provider: "cloudflare-accounts",
    accountLabel: label,
    accountKey: `key of ${label}`,
    paint: async () => {
      const answer = answers[Math.min(calls, answers.length - 1)] ?? "picture";
      calls += 1;
      if (answer !== "picture") throw new PictorError(answer);
      return { base64: ONE_PIXEL_PNG, bytes: null, mediaType: "image/png", width: 1, height: 1 };
    },
  };
}

async function paintWith(...candidates: readonly ImageProvider[]) {
  const services = makeServices();
  const model = services.catalogue.defaultModel;
  const request: PaintRequest = {
    model,
    prompt: "a cat",
    negativePrompt: null,
    parameters: fitParameters(model, { requested: {} }, () => 1).actual,
    inputImages: [],
    mask: null,
  };
  const spent: number[] = [];
  const result = await paintOne(services, {
    request,
    candidates,
    signal: new AbortController().signal,
    onTry: () => undefined,
    onTried: (provider, attempt) => spent.push(usageOf(attempt, provider, 10, null).neurons),
  });
  return {
    outcome: result.error?.code ?? "picture",
    tried: result.attempts.map(({ accountLabel, errorCode }) => `${accountLabel} ${errorCode ?? "ok"}`),
    spent,
  };
}

describe("paintOne over accounts", () => {
  it("goes on to the next account, and comes back to one that was only busy", async () => {
    expect(
      await paintWith(
        providerOf("a", "capacity", "picture"),
        providerOf("b", "quota_exhausted"),
        providerOf("c", "provider_auth"),
      ),
    ).toEqual({
      outcome: "picture",
      tried: ["a capacity", "b quota_exhausted", "c provider_auth", "a ok"],
      spent: [0, 0, 0, 10],
    });
  });

  it("tells of the quota rather than of a token that is the owner's to mend", async () => {
    const poor = providerOf("poor", "quota_exhausted");
    const locked = providerOf("locked", "provider_auth");
    expect((await paintWith(poor, locked)).outcome).toBe("quota_exhausted");
    expect((await paintWith(locked, poor)).outcome).toBe("quota_exhausted");
    expect(await paintWith(locked)).toMatchObject({
      outcome: "provider_auth",
      tried: ["locked provider_auth"],
    });
    expect((await paintWith()).outcome).toBe("provider_unavailable");
  });

  it("does not count parked accounts as tries", async () => {
    const parked = ["d", "e", "f", "g"].map((label) => providerOf(label, "quota_exhausted"));
    const { tried } = await paintWith(...parked, providerOf("busy", "capacity"));
    expect(tried).toHaveLength(7);
    expect(tried.slice(4)).toEqual(["busy capacity", "busy capacity", "busy capacity"]);
  });

  it("counts neurons for what was painted, broken pictures too", async () => {
    const flaky = providerOf("a", "invalid_model_output", "provider_timeout");
    // Our own timeout: the model goes on without us.
    expect(await paintWith(flaky)).toMatchObject({ outcome: "provider_timeout", spent: [10, 10] });
  });
});
