import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { ImageProvider, ProviderDirectory } from "@/lib/domain/provider-ports";
import type { AccountPool, PoolAccount } from "./account-pool";

export interface ProviderDirectoryParts {
  /** The Workers AI accounts. */
  readonly pool: AccountPool;
  /** Who paints on each of them, by the account's key. */
  readonly painters: ReadonlyMap<string, ImageProvider>;
  /** Paints the models of the external endpoint; null: there is none. */
  readonly external: ImageProvider | null;
}

/** Which provider can run a model, over the accounts and the external endpoint. */
export function createProviderDirectory(parts: ProviderDirectoryParts): ProviderDirectory {
  const { pool, painters, external } = parts;
  const tracked = (account: PoolAccount): ImageProvider[] => {
    const painter = painters.get(account.key);
    if (painter === undefined) return [];
    return [
      {
        ...painter,
        paint: (request, options) =>
          pool.track(account, estimateNeurons(request.model, request.parameters), () =>
            painter.paint(request, options),
          ),
      },
    ];
  };
  return {
    async candidates(model) {
      if (model.runsOn === "openai-compatible") return external === null ? [] : [external];
      return (await pool.ranked(estimateNeurons(model, {}))).flatMap(tracked);
    },
    async report(provider, attempt) {
      const account = pool.find(provider.accountLabel);
      if (account !== undefined && attempt.errorCode !== null) {
        await pool.failed(account, attempt.errorCode, attempt.providerCode);
      }
    },
    async accounts() {
      const accounts = await pool.describe();
      if (external === null) return accounts;
      const { provider, accountLabel, accountKey = accountLabel } = external;
      return [
        ...accounts,
        { provider, accountLabel, accountKey, state: "ready", until: null, errorCode: null },
      ];
    },
  };
}
