import type { ErrorCode } from "@/lib/domain/errors";
import { PictorError } from "@/lib/domain/errors";
import { type AccountMark, type AccountRepository, FREE_DAILY_NEURONS } from "@/lib/domain/metering";
import type { ProviderId } from "@/lib/domain/model";
import type { Clock, Logger } from "@/lib/domain/ports";
import type { ProviderAccount } from "@/lib/domain/provider-ports";
import { nextUtcMidnight } from "@/lib/domain/utc-day";

/** An account that models can run on. */
export interface PoolAccount {
  readonly provider: ProviderId;
  readonly label: string;
  readonly key: string;
  /** Fingerprint of its token; a mark against another token does not count. */
  readonly credential: string;
}

export interface AccountPoolParts {
  /** null: no database; then every account is taken to be ready. */
  readonly repository: AccountRepository | null;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A refused token is tried again after this time; somebody may have given it the missing permission. */
const BROKEN_MS = 10 * 60_000;
/** "Licence not accepted" is about one model, not about the account. */
const ABOUT_ONE_MODEL = new Set([5016]);

interface Standing {
  readonly marks: Map<string, AccountMark>;
  readonly neurons: ReadonlyMap<string, number>;
}

/** Neurons of calls that this isolate has under way, so that calls at once spread over the accounts. */
const inFlight = new Map<string, number>();
/** Accounts this isolate has marked or seen marked, so that a success can take the mark away. */
const marked = new Set<string>();

function addInFlight(key: string, neurons: number): void {
  const sum = (inFlight.get(key) ?? 0) + neurons;
  if (sum > 0) inFlight.set(key, sum);
  else inFlight.delete(key);
}

/** The accounts of a deployment and how they stand, as one request sees them. */
export class AccountPool {
  readonly #accounts: readonly PoolAccount[];
  readonly #parts: AccountPoolParts;
  #standing: Promise<Standing> | null = null;

  constructor(accounts: readonly PoolAccount[], parts: AccountPoolParts) {
    this.#accounts = accounts;
    this.#parts = parts;
  }

  /**
   * The accounts that can take a call of so many neurons, best first: those with room in today's free allowance before
   * those without, then the least used; chance decides between equals. A lone account is always tried. Accounts out of
   * neurons still run what costs none. Throws PictorError quota_exhausted or provider_auth when every one is parked.
   */
  async ranked(neurons: number): Promise<readonly PoolAccount[]> {
    if (this.#accounts.length <= 1) return this.#accounts;
    const { marks, neurons: spent } = await this.#read();
    const isParked = ({ key }: PoolAccount) => {
      const mark = marks.get(key);
      return mark !== undefined && (mark.reason === "broken" || neurons > 0);
    };
    const usable = this.#accounts.filter((account) => !isParked(account));
    if (usable.length === 0) throw this.#allParked([...marks.values()]);
    return usable
      .map((account) => {
        const used = (spent.get(account.key) ?? 0) + (inFlight.get(account.key) ?? 0);
        return { account, used, full: used + neurons > FREE_DAILY_NEURONS ? 1 : 0, chance: Math.random() };
      })
      .sort((a, b) => a.full - b.full || a.used - b.used || a.chance - b.chance)
      .map(({ account }) => account);
  }

  /** Runs a call of an account and counts it as under way meanwhile; a success proves a marked account well again. */
  async track<Result>(account: PoolAccount, neurons: number, work: () => Promise<Result>): Promise<Result> {
    addInFlight(account.key, neurons);
    try {
      const result = await work();
      if (neurons > 0 && marked.has(account.key)) await this.#unmark(account);
      return result;
    } finally {
      addInFlight(account.key, -neurons);
    }
  }

  /** Parks the account where the failure is about the account. Never rejects. */
  async failed(account: PoolAccount, code: ErrorCode | string, providerCode?: number | null): Promise<void> {
    const now = this.#parts.clock.now();
    const about =
      code === "quota_exhausted"
        ? { reason: "exhausted" as const, until: nextUtcMidnight(now) }
        : code === "provider_auth" && !ABOUT_ONE_MODEL.has(providerCode ?? 0)
          ? { reason: "broken" as const, until: now + BROKEN_MS }
          : null;
    if (about === null) return;
    const { key, credential } = account;
    const mark: AccountMark = { account: key, credential, ...about, errorCode: code, markedAt: now };
    marked.add(key);
    try {
      (await this.#standing)?.marks.set(key, mark);
      await this.#parts.repository?.mark(mark);
      this.#parts.log.warn("account_parked", { accountLabel: account.label, reason: about.reason });
    } catch (error) {
      this.#parts.log.error("account_not_parked", error, { accountLabel: account.label });
    }
  }

  /** The account of a label. */
  find(label: string): PoolAccount | undefined {
    return this.#accounts.find((account) => account.label === label);
  }

  /** How every account stands. */
  async describe(): Promise<ProviderAccount[]> {
    const { marks } = await this.#read();
    return this.#accounts.map(({ provider, label, key }) => {
      const mark = marks.get(key);
      return {
        provider,
        accountLabel: label,
        accountKey: key,
        state: mark?.reason ?? "ready",
        until: mark?.until ?? null,
        errorCode: mark?.errorCode ?? null,
      };
    });
  }

  /** Read once a request. A database that fails must not keep anybody from painting. */
  #read(): Promise<Standing> {
    this.#standing ??= this.#load().catch((error: unknown) => {
      this.#parts.log.error("accounts_not_read", error);
      return { marks: new Map(), neurons: new Map() };
    });
    return this.#standing;
  }

  async #load(): Promise<Standing> {
    const known = await this.#parts.repository?.read();
    const credentials = new Map(this.#accounts.map(({ key, credential }) => [key, credential]));
    const current = (known?.marks ?? []).filter(
      ({ account, credential }) => credentials.get(account) === credential,
    );
    for (const { account } of current) marked.add(account);
    return {
      marks: new Map(current.map((mark) => [mark.account, mark])),
      neurons: known?.neurons ?? new Map(),
    };
  }

  async #unmark(account: PoolAccount): Promise<void> {
    marked.delete(account.key);
    try {
      (await this.#standing)?.marks.delete(account.key);
      await this.#parts.repository?.unmark(account.key);
    } catch (error) {
      this.#parts.log.error("account_not_unparked", error, { accountLabel: account.label });
    }
  }

  #allParked(marks: readonly AccountMark[]): PictorError {
    const exhausted = marks.find(({ reason }) => reason === "exhausted");
    if (exhausted) {
      return new PictorError("quota_exhausted", {
        message: "Today's neurons of every account are used up.",
        retryAfterSeconds: Math.ceil((exhausted.until - this.#parts.clock.now()) / 1_000),
      });
    }
    return new PictorError("provider_auth", {
      message: "Cloudflare refused the tokens of all accounts a few minutes ago.",
      hint: "The status page says which accounts; give their tokens the permission 'Workers AI: Read'.",
    });
  }
}
