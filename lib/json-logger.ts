import type { Config } from "@/lib/domain/config";
import type { Logger } from "@/lib/domain/ports";
import { redactSecrets, secretsOf } from "@/lib/domain/redact-secrets";

type Level = "info" | "warn" | "error";
const RANK = { debug: 0, info: 1, warn: 2, error: 3 } as const;

/**
 * A logger that writes one line of JSON per event. Whatever secret of the configuration finds its way into a
 * line (in an error's text, say) is blacked out, and so is anything that looks like a bearer token.
 */
export function createJsonLogger(config: Config, requestId: string): Logger {
  // As they stand within JSON.
  const secrets = secretsOf(config).map((secret) => JSON.stringify(secret).slice(1, -1));
  const write = (level: Level, event: string, fields: Record<string, unknown>) => {
    if (RANK[level] < RANK[config.logLevel]) return;
    console[level](redactSecrets(JSON.stringify({ level, event, requestId, ...fields }), secrets));
  };
  return {
    info: (event, fields = {}) => write("info", event, fields),
    warn: (event, fields = {}) => write("warn", event, fields),
    error: (event, error, fields = {}) => write("error", event, { ...fields, ...describeError(error) }),
  };
}

function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: `${error.name}: ${error.message}`, stack: error.stack };
}
