import type { Config } from "@/lib/domain/config";
import type { UsageEntry } from "@/lib/domain/metering";
import type { ImageProvider, ProviderDirectory } from "@/lib/domain/provider-ports";
import { secretsOf } from "@/lib/domain/redact-secrets";
import { accountKey, credentialKey } from "./account-key";
import { AccountPool, type AccountPoolParts, type PoolAccount } from "./account-pool";
import { createAccountBinding } from "./cloudflare-accounts/account-binding";
import { createAccountProvider } from "./cloudflare-accounts/account-provider";
import { keepBindingSecrets, keepSecrets } from "./keep-secrets";
import { createExternalProvider } from "./openai-compatible/external-provider";
import { createPooledBinding } from "./pooled-binding";
import { createProviderDirectory } from "./provider-directory";
import type { AiBinding } from "./workers-ai/ai-binding";
import { createBindingProvider } from "./workers-ai/binding-provider";

export interface OpenProvidersParts extends AccountPoolParts {
  /** Hears what each call of a text or vision model cost. */
  onUsage(entry: UsageEntry): void;
}

export interface OpenProviders {
  readonly providers: ProviderDirectory;
  /** Runs text and vision models on the accounts; null: there is no account. */
  readonly text: AiBinding | null;
}

/**
 * The providers of a deployment: the accounts of CF_ACCOUNT_LIST over REST, the binding as one more account, and the
 * external endpoint where it is switched on.
 */
export function openProviders(
  config: Config,
  binding: AiBinding | undefined,
  parts: OpenProvidersParts,
): OpenProviders {
  const secrets = secretsOf(config);
  const accounts: PoolAccount[] = [];
  const bindings = new Map<string, AiBinding>();
  const painters = new Map<string, ImageProvider>();
  config.accounts.forEach((account, index) => {
    const key = accountKey(account.accountId);
    const label = `account ${index + 1}`;
    const ai = createAccountBinding(account, { baseUrl: config.cfApiBaseUrl });
    accounts.push({ provider: "cloudflare-accounts", label, key, credential: credentialKey(account.token) });
    bindings.set(key, keepBindingSecrets(ai, secrets));
    painters.set(
      key,
      keepSecrets(createAccountProvider(ai, { accountLabel: label, accountKey: key }), secrets),
    );
  });
  if (binding) {
    const key = "binding";
    accounts.push({ provider: "workers-ai", label: key, key, credential: key });
    bindings.set(key, binding);
    painters.set(key, createBindingProvider(binding, { gatewayId: config.aiGatewayId }));
  }
  const pool = new AccountPool(accounts, parts);
  const external =
    config.external &&
    keepSecrets(
      createExternalProvider(config.external, { allowPrivate: config.allowPrivateExternalApi }),
      secrets,
    );
  return {
    providers: createProviderDirectory({ pool, painters, external }),
    text: accounts.length === 0 ? null : createPooledBinding({ pool, bindings, onUsage: parts.onUsage }),
  };
}
