import { describe, expect, it } from "vitest";
import { readSettings } from "./emulator-settings.ts";
import { Engine } from "./engine.ts";
import { answerRest } from "./rest-api.ts";

const m2m = "@cf/meta/m2m100-1.2b";
const accounts = JSON.stringify([
  { id: "good", token: "t1" },
  { id: "poor", token: "t2", dailyNeurons: 1 },
  { id: "broken", token: "t3", fault: "3040" },
]);

function call(engine: Engine, path: string, init: RequestInit & { token?: string } = {}) {
  const headers = new Headers(init.headers);
  if (init.token !== undefined) headers.set("authorization", `Bearer ${init.token}`);
  return answerRest(engine, new Request(`http://emulator${path}`, { ...init, headers }));
}

function translate(engine: Engine, account: string, token: string, headers = {}) {
  const body = JSON.stringify({ text: "一只可爱的猫咪", source_lang: "zh", target_lang: "en" });
  return call(engine, `/client/v4/accounts/${account}/ai/run/${m2m}`, {
    method: "POST",
    token,
    body,
    headers,
  });
}

describe("REST", () => {
  it("answers in the envelope", async () => {
    const reply = await translate(new Engine(readSettings({})), "any", "any");
    expect(await reply.json()).toEqual({
      result: { translated_text: "a cute kitten" },
      success: true,
      errors: [],
      messages: [],
    });
  });

  it("keeps accounts apart: token, allowance, faults", async () => {
    const engine = new Engine(readSettings({ EMULATOR_ACCOUNTS: accounts }));
    expect((await translate(engine, "good", "t1")).status).toBe(200);
    expect((await translate(engine, "good", "t2")).status).toBe(401);
    expect((await translate(engine, "unknown", "t1")).status).toBe(401);
    expect((await translate(engine, "broken", "t3")).status).toBe(429);
    engine.ledger.set("poor", 1);
    const spent = await translate(engine, "poor", "t2");
    expect(spent.status).toBe(429);
    expect(await spent.json()).toMatchObject({
      success: false,
      errors: [
        {
          code: 4006,
          message: expect.stringMatching(/^AiError: AiError: you have used up your daily free allocation/),
        },
      ],
      result: {},
    });
    await call(engine, "/emulator/state", {
      method: "PATCH",
      body: JSON.stringify({ clockOffsetMs: 86_400_000 }),
    });
    expect((await translate(engine, "poor", "t2")).status).toBe(200);
  });

  it("words 5006 as the real API", async () => {
    const engine = new Engine(readSettings({}));
    const path = "/client/v4/accounts/a/ai/run/@cf/black-forest-labs/flux-1-schnell";
    const reply = await call(engine, path, { method: "POST", token: "t", body: '{"prompt":"x","seed":1}' });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      errors: [
        {
          code: 5006,
          message: expect.stringContaining("Bad input: Error: Additional or unevaluated properties '/seed'"),
        },
      ],
    });
  });

  const refused: [string, string, RequestInit & { token?: string }, number][] = [
    ["no token", "/client/v4/accounts/a/ai/run/x", { method: "POST", body: "{}" }, 400],
    ["no body", `/client/v4/accounts/a/ai/run/${m2m}`, { method: "POST", token: "t" }, 400],
    ["not JSON", `/client/v4/accounts/a/ai/run/${m2m}`, { method: "POST", token: "t", body: "{" }, 400],
    ["a list", `/client/v4/accounts/a/ai/run/${m2m}`, { method: "POST", token: "t", body: "[]" }, 400],
    [
      "unknown model",
      "/client/v4/accounts/a/ai/run/@cf/no/model",
      { method: "POST", token: "t", body: "{}" },
      400,
    ],
    ["wrong method", `/client/v4/accounts/a/ai/run/${m2m}`, { token: "t" }, 405],
    ["unknown path", "/client/v4/zones", { token: "t" }, 404],
    ["unknown action", "/client/v4/accounts/a/ai/finetunes", { token: "t" }, 404],
  ];
  it.each(refused)("refuses %s", async (_name, path, init, status) => {
    const reply = await call(new Engine(readSettings({})), path, init);
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ success: false, errors: [{ code: expect.any(Number) }] });
  });

  it("meets faults from the header", async () => {
    const reply = await translate(new Engine(readSettings({})), "a", "t", { "x-emulator-fault": "html" });
    expect(reply.status).toBe(502);
    expect(reply.headers.get("content-type")).toBe("text/html");
  });

  it("lists models and their schemas", async () => {
    const engine = new Engine(readSettings({}));
    const list = await call(
      engine,
      "/client/v4/accounts/a/ai/models/search?task=Text-to-Image&per_page=3&page=2",
      { token: "t" },
    );
    const body = (await list.json()) as { result: { name: string }[]; result_info: object };
    expect(body.result).toHaveLength(3);
    expect(body.result_info).toEqual({ count: 3, page: 2, per_page: 3, total_count: 10 });
    const schema = await call(
      engine,
      "/client/v4/accounts/a/ai/models/schema?model=@cf/leonardo/phoenix-1.0",
      { token: "t" },
    );
    expect(await schema.json()).toMatchObject({ result: { input: { required: ["prompt"] } } });
  });
});
