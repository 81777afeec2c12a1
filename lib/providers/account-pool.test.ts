import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/domain/errors";
import type { AccountMark, AccountRepository } from "@/lib/domain/metering";
import { AccountPool, type PoolAccount } from "./account-pool";

const NOON = Date.UTC(2026, 10, 22, 12);

/** Accounts in a shared table, as two isolates see it. */
function tableOf(neurons: Record<string, number> = {}) {
  const marks = new Map<string, AccountMark>();
  const repository: AccountRepository = {
    read: async () => ({ marks: [...marks.values()], neurons: new Map(Object.entries(neurons)) }),
    mark: async (mark) => void marks.set(mark.account, mark),
    unmark: async (account) => void marks.delete(account),
  };
  return { marks, repository };
}

let names = 0;
/** Keys differ from test to test: calls under way are counted per isolate. */
function accountsOf(count: number): PoolAccount[] {
  names += 1;
  return Array.from({ length: count }, (_, index) => ({
    provider: "cloudflare-accounts",
    label: `account ${index + 1}`,
    key: `${names}-${index + 1}`,
    credential: "token",
  }));
}

function poolOf(accounts: readonly PoolAccount[], repository: AccountRepository | null) {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return new AccountPool(accounts, { repository, clock: { now: () => NOON }, log });
}
const labels = (accounts: readonly PoolAccount[]) => accounts.map(({ label }) => label);

describe("the account pool", () => {
  it("takes the least used account first, those without room last", async () => {
    const accounts = accountsOf(4);
    const used = [9_990, 500, 20, 9_999].map((neurons, index) => [accounts[index]?.key ?? "", neurons]);
    const { repository } = tableOf(Object.fromEntries(used));
    expect(labels(await poolOf(accounts, repository).ranked(57.6))).toEqual([
      "account 3",
      "account 2",
      "account 1",
      "account 4",
    ]);
  });

  it("counts what is under way", async () => {
    const accounts = accountsOf(2);
    const pool = poolOf(accounts, null);
    const [first] = await pool.ranked(10);
    if (!first) throw new Error("no account");
    const next = await pool.track(first, 10, () => pool.ranked(10));
    expect(next[0]?.label).not.toBe(first.label);
    await expect(pool.track(first, 10, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    const firsts = await Promise.all(
      Array.from({ length: 60 }, async () => labels(await pool.ranked(10))[0]),
    );
    expect(new Set(firsts)).toEqual(new Set(labels(accounts)));
  });

  it("parks an account for every isolate, until 00:00 UTC or for ten minutes", async () => {
    const accounts = accountsOf(3);
    const [first, second] = accounts;
    if (!first || !second) throw new Error("no account");
    const { repository, marks } = tableOf();
    const here = poolOf(accounts, repository);
    await here.ranked(1);
    await here.failed(first, "quota_exhausted", 4006);
    await here.failed(second, "provider_auth", 10_000);
    const there = poolOf(accounts, repository);
    for (const pool of [here, there]) {
      expect(labels(await pool.ranked(1))).toEqual(["account 3"]);
      expect(labels(await pool.ranked(0)).sort()).toEqual(["account 1", "account 3"]);
      expect((await pool.describe()).map(({ state, until }) => [state, until])).toEqual([
        ["exhausted", Date.UTC(2026, 10, 23)],
        ["broken", NOON + 600_000],
        ["ready", null],
      ]);
    }
    await there.track(first, 57.6, async () => "painted after all");
    expect([...marks.keys()]).toEqual([second.key]);
    await there.track(second, 0, async () => "costs nothing");
    expect([...marks.keys()]).toEqual([second.key]);
  });

  it("forgets a mark against a token that was replaced", async () => {
    const accounts = accountsOf(2);
    const [first] = accounts;
    if (!first) throw new Error("no account");
    const { repository } = tableOf();
    await poolOf(accounts, repository).failed(first, "provider_auth");
    const renewed = accounts.map((account) => ({ ...account, credential: "new token" }));
    expect(await poolOf(renewed, repository).ranked(1)).toHaveLength(2);
  });

  it.each<[ErrorCode, number | null]>([
    ["capacity", 3040],
    ["content_rejected", 8007],
    ["provider_auth", 5016],
    ["model_requires_paid_plan", 5018],
    ["provider_timeout", null],
  ])("leaves the account alone after %s", async (code, providerCode) => {
    const accounts = accountsOf(2);
    const { repository, marks } = tableOf();
    for (const account of accounts) await poolOf(accounts, repository).failed(account, code, providerCode);
    expect(marks.size).toBe(0);
  });

  it("says why when every account is parked", async () => {
    const accounts = accountsOf(2);
    const [first, second] = accounts;
    if (!first || !second) throw new Error("no account");
    const { repository } = tableOf();
    await poolOf(accounts, repository).failed(first, "provider_auth");
    await poolOf(accounts, repository).failed(second, "provider_auth");
    await expect(poolOf(accounts, repository).ranked(1)).rejects.toMatchObject({ code: "provider_auth" });
    await poolOf(accounts, repository).failed(second, "quota_exhausted");
    await expect(poolOf(accounts, repository).ranked(1)).rejects.toMatchObject({
      code: "quota_exhausted",
      retryAfterSeconds: 43_200,
    });
  });

  it("tries a lone account whatever is known, and all where nothing can be known", async () => {
    const lone = accountsOf(1);
    const { repository } = tableOf();
    for (const account of lone) await poolOf(lone, repository).failed(account, "quota_exhausted");
    expect(await poolOf(lone, repository).ranked(1)).toEqual(lone);
    const down = { ...repository, read: () => Promise.reject(new Error("D1 is down")) };
    expect(await poolOf(accountsOf(3), down).ranked(1)).toHaveLength(3);
  });
});
