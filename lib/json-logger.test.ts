import { afterEach, expect, test, vi } from "vitest";
import { readConfig } from "@/lib/domain/read-config";
import { createJsonLogger } from "@/lib/json-logger";

afterEach(() => vi.restoreAllMocks());

function capture(level: "info" | "warn" | "error") {
  return vi.spyOn(console, level).mockImplementation(() => undefined);
}

test("secrets of the configuration never reach the log", () => {
  const lines = capture("error");
  const config = readConfig({
    API_KEY: 'canary"owner',
    CF_ACCOUNT_LIST: '[{"account_id":"canary-account","token":"canary-token"}]',
    USE_EXTERNAL_API: "true",
    EXTERNAL_API: "https://api.example.com/v1",
    EXTERNAL_MODEL: "some-model",
    EXTERNAL_API_KEY: "canary-external",
  });
  const cause = new Error(
    'canary"owner canary-account canary-token canary-external, sent Authorization: Bearer canary-other',
  );
  createJsonLogger(config, "request-1").error("request_failed", cause, { path: "/api/image" });
  const line = String(lines.mock.calls[0]?.[0]);
  expect(line).not.toContain("canary");
  expect(JSON.parse(line)).toMatchObject({ level: "error", event: "request_failed", requestId: "request-1" });
  expect(JSON.parse(line)).toHaveProperty("stack");
});

test("LOG_LEVEL decides what is written", () => {
  const infos = capture("info");
  const warnings = capture("warn");
  const log = createJsonLogger(readConfig({ LOG_LEVEL: "warn" }), "request-1");
  log.info("quiet");
  log.warn("loud");
  expect(infos).not.toHaveBeenCalled();
  expect(warnings).toHaveBeenCalledOnce();
});
