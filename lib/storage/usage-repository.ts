import type {
  NeuronGrant,
  NeuronRequest,
  UsageEntry,
  UsageRepository,
  UsageSummary,
  UsageTotals,
} from "@/lib/domain/metering";
import type { Clock } from "@/lib/domain/ports";
import { utcDay } from "@/lib/domain/utc-day";
import { withStorageErrors } from "./storage-error";

/** A generation of eight pictures with every retry takes less; after that whoever reserved is gone. */
const RESERVATION_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
/** Sums of hundredths are not exact in binary. */
const ROUNDING = 0.000_001;

const SUMS =
  "sum(neurons) AS neurons, sum(images) AS images, sum(requests) AS requests, sum(errors) AS errors";

/** Neurons of day ?2 spent or set aside at ?3, by everybody and by key ?1. */
const TAKEN = `SELECT
    coalesce((SELECT sum(neurons) FROM usage_daily WHERE day = ?2), 0)
      + coalesce((SELECT sum(neurons) FROM neuron_reservations WHERE day = ?2 AND expires_at > ?3), 0) AS everybody,
    coalesce((SELECT sum(neurons) FROM usage_daily WHERE day = ?2 AND api_key_id = ?1), 0)
      + coalesce((SELECT sum(neurons) FROM neuron_reservations
          WHERE day = ?2 AND expires_at > ?3 AND api_key_id = ?1), 0) AS key`;
const RESERVE = `INSERT INTO neuron_reservations (id, day, api_key_id, neurons, expires_at)
  SELECT ?4, ?2, ?1, ?5, ?6 FROM (${TAKEN})
  WHERE (?7 IS NULL OR everybody + ?5 <= ?7 + ${ROUNDING}) AND (?8 IS NULL OR key + ?5 <= ?8 + ${ROUNDING})`;

/** The entries come as one JSON parameter. WHERE keeps SQLite from reading ON CONFLICT as part of a join. */
const ADD = `INSERT INTO usage_daily (day, account, api_key_id, model, neurons, images, requests, errors)
  SELECT ?1, value ->> '$.account', coalesce(value ->> '$.apiKeyId', ''), value ->> '$.model', value ->> '$.neurons',
    value ->> '$.images', value ->> '$.requests', value ->> '$.errors'
  FROM json_each(?2)
  WHERE ?3 IS NULL OR EXISTS (SELECT 1 FROM neuron_reservations WHERE id = ?3)
  ON CONFLICT (day, account, api_key_id, model) DO UPDATE SET
    neurons = neurons + excluded.neurons, images = images + excluded.images,
    requests = requests + excluded.requests, errors = errors + excluded.errors`;
/** Its own, and what a crash left behind the day before yesterday. */
const END_RESERVATION = "DELETE FROM neuron_reservations WHERE id = ?1 OR day < ?2";

/** The meter of neurons in D1. */
export function createUsageRepository(db: D1Database, clock: Clock): UsageRepository {
  return {
    reserve: (request) => withStorageErrors(() => reserve(db, request, clock.now())),
    settle: (entries, reservationId) =>
      withStorageErrors(() => settle(db, entries, reservationId, clock.now())),
    summarize: (days) => withStorageErrors(() => summarize(db, days, clock.now())),
  };
}

async function reserve(db: D1Database, request: NeuronRequest, now: number): Promise<NeuronGrant> {
  const { id, neurons, dailyLimit, keyLimit } = request;
  const place = [request.apiKeyId ?? "", utcDay(now), now] as const;
  const [inserted, taken] = await db.batch<{ everybody: number; key: number }>([
    db.prepare(RESERVE).bind(...place, id, neurons, now + RESERVATION_MS, dailyLimit, keyLimit),
    db.prepare(TAKEN).bind(...place),
  ]);
  if (inserted?.meta.changes === 1) return { granted: true };
  const used = taken?.results[0] ?? { everybody: 0, key: 0 };
  const open = [
    { limit: dailyLimit, left: (dailyLimit ?? 0) - used.everybody },
    { limit: keyLimit, left: (keyLimit ?? 0) - used.key },
  ].flatMap(({ limit, left }) => (limit === null ? [] : [{ limit, left: Math.max(0, round(left)) }]));
  const narrowest = open.sort((a, b) => a.left - b.left)[0] ?? { limit: 0, left: 0 };
  return { granted: false, ...narrowest };
}

async function settle(
  db: D1Database,
  entries: readonly UsageEntry[],
  reservationId: string | null,
  now: number,
): Promise<void> {
  const statements: D1PreparedStatement[] = [];
  if (entries.length > 0) {
    statements.push(db.prepare(ADD).bind(utcDay(now), JSON.stringify(merge(entries)), reservationId));
  }
  if (reservationId !== null) {
    statements.push(db.prepare(END_RESERVATION).bind(reservationId, utcDay(now - DAY_MS)));
  }
  if (statements.length > 0) await db.batch(statements);
}

/** One entry for each row of the table: fewer writes. */
function merge(entries: readonly UsageEntry[]): UsageEntry[] {
  const merged = new Map<string, UsageEntry>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.account, entry.apiKeyId, entry.model]);
    const sum = merged.get(key);
    merged.set(
      key,
      sum === undefined
        ? entry
        : {
            ...sum,
            neurons: round(sum.neurons + entry.neurons),
            images: sum.images + entry.images,
            requests: sum.requests + entry.requests,
            errors: sum.errors + entry.errors,
          },
    );
  }
  return [...merged.values()];
}

async function summarize(db: D1Database, days: number, now: number): Promise<UsageSummary> {
  const today = utcDay(now);
  const [byDay, byModel, byKey, byAccount, reserved] = await db.batch<Record<string, unknown>>([
    db
      .prepare(`SELECT day, ${SUMS} FROM usage_daily WHERE day >= ?1 GROUP BY day ORDER BY day`)
      .bind(utcDay(now - (days - 1) * DAY_MS)),
    db.prepare(`SELECT model, ${SUMS} FROM usage_daily WHERE day = ?1 GROUP BY model`).bind(today),
    db
      .prepare(`SELECT api_key_id AS key, ${SUMS} FROM usage_daily WHERE day = ?1 GROUP BY api_key_id`)
      .bind(today),
    db.prepare(`SELECT account, ${SUMS} FROM usage_daily WHERE day = ?1 GROUP BY account`).bind(today),
    db
      .prepare("SELECT sum(neurons) AS neurons FROM neuron_reservations WHERE day = ?1 AND expires_at > ?2")
      .bind(today, now),
  ]);
  const allDays = (byDay?.results ?? []).map((row) => ({ day: String(row.day), ...totals(row) }));
  return {
    today: totals(allDays.find(({ day }) => day === today) ?? {}),
    reserved: round(Number(reserved?.results[0]?.neurons ?? 0)),
    byModel: (byModel?.results ?? []).map((row) => ({ model: String(row.model), ...totals(row) })),
    byKey: (byKey?.results ?? []).map((row) => ({
      apiKeyId: row.key ? String(row.key) : null,
      ...totals(row),
    })),
    byAccount: (byAccount?.results ?? []).map((row) => ({ account: String(row.account), ...totals(row) })),
    days: allDays,
  };
}

function totals(row: Partial<Record<keyof UsageTotals, unknown>>): UsageTotals {
  const { neurons = 0, images = 0, requests = 0, errors = 0 } = row;
  return {
    neurons: round(Number(neurons)),
    images: Number(images),
    requests: Number(requests),
    errors: Number(errors),
  };
}

function round(neurons: number): number {
  return Math.round(neurons * 100) / 100;
}
