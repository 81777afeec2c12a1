import type { Config } from "./config";

const MASK = "[secret]";
/** What is shorter hides nothing, and would be found in the middle of plain words. */
const MIN_LENGTH = 4;

/** Every secret of the configuration, longest first, so that one that contains another goes whole. */
export function secretsOf(config: Pick<Config, "apiKey" | "external" | "accounts">): readonly string[] {
  const secrets = [
    config.apiKey,
    config.external?.apiKey,
    ...config.accounts.flatMap((account) => [account.accountId, account.token]),
  ];
  return secrets
    .filter((secret): secret is string => typeof secret === "string" && secret.length >= MIN_LENGTH)
    .sort((a, b) => b.length - a.length);
}

/** Blacks out the secrets, whatever stands behind Bearer or Basic, and created keys. */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const bare = secrets.reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  return bare.replace(/(bearer|basic)\s+[^\s"\\]+/gi, `$1 ${MASK}`).replace(/\bpk_[\w-]{16,}/g, MASK);
}
