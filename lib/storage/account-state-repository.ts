import type { AccountMark, AccountRepository } from "@/lib/domain/metering";
import type { Clock } from "@/lib/domain/ports";
import { utcDay } from "@/lib/domain/utc-day";
import { withStorageErrors } from "./storage-error";

const MARKS = `SELECT account, credential, reason, until, error_code AS errorCode, marked_at AS markedAt
  FROM account_states WHERE until > ?1`;
const NEURONS = "SELECT account, sum(neurons) AS neurons FROM usage_daily WHERE day = ?1 GROUP BY account";
const MARK = `INSERT INTO account_states (account, credential, reason, until, error_code, marked_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT (account) DO UPDATE SET credential = excluded.credential, reason = excluded.reason,
    until = excluded.until, error_code = excluded.error_code, marked_at = excluded.marked_at`;

/** How the accounts stand, in D1. Marks whose time is over are not read. */
export function createAccountStateRepository(db: D1Database, clock: Clock): AccountRepository {
  return {
    read: () =>
      withStorageErrors(async () => {
        const now = clock.now();
        const [marks, neurons] = await db.batch([
          db.prepare(MARKS).bind(now),
          db.prepare(NEURONS).bind(utcDay(now)),
        ]);
        const used = (neurons?.results ?? []) as { account: string; neurons: number }[];
        return {
          marks: (marks?.results ?? []) as AccountMark[],
          neurons: new Map(used.map((row) => [row.account, row.neurons])),
        };
      }),
    mark: (mark) =>
      withStorageErrors(async () => {
        const { account, credential, reason, until, errorCode, markedAt } = mark;
        await db.prepare(MARK).bind(account, credential, reason, until, errorCode, markedAt).run();
      }),
    unmark: (account) =>
      withStorageErrors(async () => {
        await db.prepare("DELETE FROM account_states WHERE account = ?1").bind(account).run();
      }),
  };
}
