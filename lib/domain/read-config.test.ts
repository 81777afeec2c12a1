import { describe, expect, it } from "vitest";
import { DEFAULT_CUSTOM_MODELS, readConfig } from "./read-config";
import { DEFAULT_TRANSLATE_MODEL } from "./translate-models";

const problemsOf = (environment: Record<string, unknown>) =>
  readConfig(environment).problems.map((problem) => [problem.variable, problem.severity]);

describe("readConfig", () => {
  it("has the defaults of CF Flux Remix", () => {
    expect(readConfig({})).toEqual({
      apiKey: null,
      allowAnonymous: false,
      cfApiBaseUrl: "https://api.cloudflare.com/client/v4",
      accounts: [],
      translate: true,
      translateModel: DEFAULT_TRANSLATE_MODEL,
      external: null,
      fluxSteps: 6,
      customModels: DEFAULT_CUSTOM_MODELS,
      defaultModel: null,
      dailyNeuronLimit: null,
      aiGatewayId: null,
      corsOrigins: ["*"],
      moderationRetry: true,
      allowPrivateExternalApi: false,
      logLevel: "info",
      problems: [],
    });
  });

  it("reads the variables of a CF Flux Remix deployment as they are", () => {
    const config = readConfig({
      API_KEY: "secret",
      CF_ACCOUNT_LIST: '[{"account_id":"abc","token":"t1"},{"account_id":"def","token":"t2"}]',
      CF_TRANSLATE_MODEL: "@cf/qwen/qwen1.5-14b-chat-awq",
      CF_IS_TRANSLATE: "false",
      USE_EXTERNAL_API: "false",
      EXTERNAL_API: "",
      FLUX_NUM_STEPS: "4",
      CUSTOMER_MODEL_MAP: '{"F":"@cf/black-forest-labs/flux-1-schnell"}',
    });
    expect(config).toMatchObject({
      apiKey: "secret",
      accounts: [
        { accountId: "abc", token: "t1" },
        { accountId: "def", token: "t2" },
      ],
      translate: false,
      translateModel: DEFAULT_TRANSLATE_MODEL,
      fluxSteps: 4,
    });
    expect([...config.customModels]).toEqual([["F", "@cf/black-forest-labs/flux-1-schnell"]]);
    expect(config.problems.map((problem) => problem.severity)).toEqual(["notice"]);
  });

  it.each([
    [
      '{"accounts":["a1","a2"]}',
      [
        { accountId: "a1", token: "shared" },
        { accountId: "a2", token: "shared" },
      ],
    ],
    ['{"accounts":[{"account_id":"a1","token":"own"}]}', [{ accountId: "a1", token: "own" }]],
    [
      '["a1",{"account_id":"a2"},{"account_id":"a1"}]',
      [
        { accountId: "a1", token: "shared" },
        { accountId: "a2", token: "shared" },
      ],
    ],
    ["[]", []],
  ])("reads the account list %s", (list, accounts) => {
    const config = readConfig({ CF_ACCOUNT_LIST: list, CF_API_TOKEN: "shared" });
    expect(config.accounts).toEqual(accounts);
    expect(config.problems).toEqual([]);
  });

  it("keeps the good accounts beside bad ones", () => {
    const config = readConfig({
      CF_ACCOUNT_LIST:
        '[{"account_id":"good","token":"t"},{"account_id":"no-token"},{"token":"t"},{"account_id":"a/b","token":"t"}]',
    });
    expect(config.accounts).toEqual([{ accountId: "good", token: "t" }]);
    expect(config.problems.map((problem) => problem.message.slice(0, 14))).toEqual([
      "Account 2 of C",
      "Account 3 of C",
      "Account 4 of C",
    ]);
  });

  it("takes values of [vars] that are not text", () => {
    const config = readConfig({
      CF_IS_TRANSLATE: false,
      FLUX_NUM_STEPS: 8,
      CUSTOMER_MODEL_MAP: { F: "flux-1-schnell" },
    });
    expect(config).toMatchObject({ translate: false, fluxSteps: 8, problems: [] });
    expect(config.customModels.get("F")).toBe("@cf/black-forest-labs/flux-1-schnell");
  });

  it.each([
    [{ CF_ACCOUNT_LIST: "not json" }, "CF_ACCOUNT_LIST"],
    [{ CF_ACCOUNT_LIST: '"text"' }, "CF_ACCOUNT_LIST"],
    [{ CF_IS_TRANSLATE: "maybe" }, "CF_IS_TRANSLATE"],
    [{ CF_TRANSLATE_MODEL: "gpt-4" }, "CF_TRANSLATE_MODEL"],
    [{ FLUX_NUM_STEPS: "12" }, "FLUX_NUM_STEPS"],
    [{ FLUX_NUM_STEPS: "many" }, "FLUX_NUM_STEPS"],
    [{ CUSTOMER_MODEL_MAP: "[1]" }, "CUSTOMER_MODEL_MAP"],
    [{ CUSTOMER_MODEL_MAP: '{"a":1}' }, "CUSTOMER_MODEL_MAP"],
    [{ CUSTOMER_MODEL_MAP: '{"a":"sdxl"}' }, "CUSTOMER_MODEL_MAP"],
    [{ DEFAULT_MODEL: "nothing" }, "DEFAULT_MODEL"],
    [{ DAILY_NEURON_LIMIT: "-1" }, "DAILY_NEURON_LIMIT"],
    [{ AI_GATEWAY_ID: "a b" }, "AI_GATEWAY_ID"],
    [{ CORS_ORIGINS: "example.com" }, "CORS_ORIGINS"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ USE_EXTERNAL_API: "true" }, "EXTERNAL_API"],
    [{ USE_EXTERNAL_API: "true", EXTERNAL_API: "http://10.0.0.1/v1", EXTERNAL_MODEL: "m" }, "EXTERNAL_API"],
    [{ USE_EXTERNAL_API: "true", EXTERNAL_API: "https://api.example.com" }, "EXTERNAL_MODEL"],
  ])("%o leaves one problem and everything else in order", (environment, variable) => {
    expect(problemsOf(environment)).toEqual([[variable, "error"]]);
    const { problems: _problems, ...config } = readConfig({ API_KEY: "k", ...environment });
    const { problems: _none, ...defaults } = readConfig({ API_KEY: "k" });
    const changed = variable === "CORS_ORIGINS" ? { corsOrigins: [] } : {};
    const emptied = JSON.stringify(environment).includes('{\\"a\\"') ? { customModels: new Map() } : {};
    expect(config).toEqual({ ...defaults, ...changed, ...emptied });
  });

  it("never repeats a value in a problem", () => {
    const canary = "canary-5d1f";
    const environment = Object.fromEntries(
      [
        "CF_ACCOUNT_LIST",
        "CF_IS_TRANSLATE",
        "CF_TRANSLATE_MODEL",
        "FLUX_NUM_STEPS",
        "CUSTOMER_MODEL_MAP",
        "DEFAULT_MODEL",
        "DAILY_NEURON_LIMIT",
        "CORS_ORIGINS",
        "LOG_LEVEL",
        "USE_EXTERNAL_API",
        "MODERATION_RETRY",
      ].map((name) => [name, canary]),
    );
    const { problems } = readConfig({ ...environment, AI_GATEWAY_ID: `${canary} x` });
    expect(problems).toHaveLength(12);
    expect(JSON.stringify(problems)).not.toContain(canary);
  });

  it("reads an external API and origins", () => {
    expect(
      readConfig({
        USE_EXTERNAL_API: "TRUE",
        EXTERNAL_API: "https://api.example.com/v1/",
        EXTERNAL_MODEL: "a, b,",
        EXTERNAL_API_KEY: "k",
        CORS_ORIGINS: "https://a.example, https://b.example/path",
      }),
    ).toMatchObject({
      external: { baseUrl: "https://api.example.com/v1", apiKey: "k", models: ["a", "b"] },
      corsOrigins: ["https://a.example", "https://b.example"],
    });
  });

  it.each([
    ["https://proxy.example.com/client/v4/", undefined, "https://proxy.example.com/client/v4"],
    ["http://127.0.0.1:8788/client/v4", "true", "http://127.0.0.1:8788/client/v4"],
    ["http://127.0.0.1:8788/client/v4", undefined, null],
    ["https://10.0.0.1", undefined, null],
    ["ftp://example.com", "true", null],
    ["nonsense", "true", null],
  ])("CF_API_BASE_URL %s, private addresses %s", (address, allowed, used) => {
    const config = readConfig({ CF_API_BASE_URL: address, ALLOW_PRIVATE_EXTERNAL_API: allowed });
    expect(config.cfApiBaseUrl).toBe(used ?? "https://api.cloudflare.com/client/v4");
    expect(config.problems.map(({ variable }) => variable)).toEqual(used === null ? ["CF_API_BASE_URL"] : []);
  });

  it.each(["https://169.254.169.254/v1", "https://localhost/v1", "http://api.example.com/v1"])(
    "keeps the external API off for %s",
    (address) => {
      const environment = { USE_EXTERNAL_API: "true", EXTERNAL_MODEL: "m", EXTERNAL_API: address };
      expect(readConfig(environment).external).toBeNull();
      expect(readConfig({ ...environment, ALLOW_PRIVATE_EXTERNAL_API: "true" }).external?.baseUrl).toBe(
        address,
      );
    },
  );
});
