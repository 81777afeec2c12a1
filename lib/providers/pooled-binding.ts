import type { ErrorCode } from "@/lib/domain/errors";
import { estimateTextNeurons } from "@/lib/domain/estimate-text-neurons";
import type { UsageEntry } from "@/lib/domain/metering";
import type { AccountPool } from "./account-pool";
import type { AiBinding } from "./workers-ai/ai-binding";
import { readError } from "./workers-ai/read-error";

/** Failures another account may not have. */
const NEXT_ACCOUNT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "quota_exhausted",
  "provider_auth",
  "capacity",
  "rate_limited",
  "provider_unavailable",
]);

export interface PooledBindingParts {
  readonly pool: AccountPool;
  /** The binding of each account, by the account's key. */
  readonly bindings: ReadonlyMap<string, AiBinding>;
  /** Hears what each call cost; failed calls count as requests without neurons. */
  onUsage(entry: UsageEntry): void;
}

/**
 * One binding over all accounts, for text and vision models: the best account first, the next one where it fails.
 * Rejects with the last PictorError.
 */
export function createPooledBinding({ pool, bindings, onUsage }: PooledBindingParts): AiBinding {
  return {
    async run(model, inputs, options) {
      const count = (account: string, neurons: number, errors: 0 | 1) =>
        onUsage({ account, apiKeyId: null, model, neurons, images: 0, requests: 1, errors });
      const expected = estimateTextNeurons(model, inputs);
      let last: unknown = new Error("No account can run this model.");
      for (const account of await pool.ranked(expected)) {
        const binding = bindings.get(account.key);
        if (binding === undefined) continue;
        try {
          const output = await pool.track(account, expected, () => binding.run(model, inputs, options));
          count(account.key, estimateTextNeurons(model, inputs, output), 0);
          return output;
        } catch (thrown) {
          const error = readError(thrown);
          count(account.key, 0, 1);
          await pool.failed(account, error.code, error.providerCode);
          if (!NEXT_ACCOUNT.has(error.code)) throw error;
          last = error;
        }
      }
      throw last;
    },
  };
}
