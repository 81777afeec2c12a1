import type { Config } from "@/lib/domain/config";
import type { Logger } from "@/lib/domain/ports";

type Level = "info" | "warn" | "error";
const RANK = { debug: 0, info: 1, warn: 2, error: 3 } as const;

/**
 * A logger that writes one line of JSON per event. Whatever secret of the configuration finds its way into a
 * line (in an error's text, say) is blacked out, and so is anything that looks like a bearer token.
 */
export function createJsonLogger(config: Config, requestId: string): Logger {
  const secrets = secretsOf(config);
  const write = (level: Level, event: string, fields: Record<string, unknown>) => {
    if (RANK[level] < RANK[config.logLevel]) return;
    console[level](redact(JSON.stringify({ level, event, requestId, ...fields }), secrets));
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

/** Longest first, so that a secret that contains another goes whole. */
function secretsOf(config: Config): string[] {
  const secrets = [
    config.apiKey,
    config.external?.apiKey,
    ...config.accounts.flatMap((account) => [account.accountId, account.token]),
  ];
  return secrets
    .filter((secret): secret is string => typeof secret === "string" && secret !== "")
    .map((secret) => JSON.stringify(secret).slice(1, -1))
    .sort((a, b) => b.length - a.length);
}

function redact(line: string, secrets: readonly string[]): string {
  const bare = secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  return bare.replace(/(bearer|basic)\s+[^\s"\\]+/gi, "$1 [secret]");
}
