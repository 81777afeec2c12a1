import type { GenerationId } from "./ids";

/** Neurons that every account may spend in a UTC day before it costs money or ends (Workers AI pricing page). */
export const FREE_DAILY_NEURONS = 10_000;

/** What calls of one model on one account add to the meter of a UTC day. */
export interface UsageEntry {
  /** Stable, opaque key of the account (ImageProvider.accountKey); never its id. */
  readonly account: string;
  /** null: the owner, the studio, or nobody in particular. */
  readonly apiKeyId: string | null;
  readonly model: string;
  /** Estimated from the catalogue: Workers AI does not report them. */
  readonly neurons: number;
  readonly images: number;
  /** Calls made, failed ones too. */
  readonly requests: number;
  readonly errors: number;
}

/** Sums of usage. */
export type UsageTotals = Pick<UsageEntry, "neurons" | "images" | "requests" | "errors">;

export interface NeuronRequest {
  /** Names the reservation when it is settled. */
  readonly id: string;
  readonly neurons: number;
  readonly apiKeyId: string | null;
  /** Neurons that all callers together may spend in a UTC day; null: no limit. */
  readonly dailyLimit: number | null;
  /** The same for this key alone. */
  readonly keyLimit: number | null;
}

/** granted: set aside until settled. Otherwise what is left within the narrower of the two limits, 0 or more. */
export type NeuronGrant =
  | { readonly granted: true }
  | { readonly granted: false; readonly left: number; readonly limit: number };

/** The meter of neurons. Days are UTC, `2026-11-22`. Every method throws PictorError storage_unavailable. */
export interface UsageRepository {
  /** Sets neurons aside if the limits allow it; one statement, so that requests at once can not overspend together. */
  reserve(request: NeuronRequest): Promise<NeuronGrant>;
  /** Adds to today's meter and ends the reservation, all or nothing. A reservation settles once: again does nothing. */
  settle(entries: readonly UsageEntry[], reservationId: string | null): Promise<void>;
  /** Everything GET /api/v1/usage shows: today, and each of the last `days` days that saw a call, oldest first. */
  summarize(days: number): Promise<UsageSummary>;
}

export interface UsageSummary {
  readonly today: UsageTotals;
  /** Neurons set aside for what is being painted now. */
  readonly reserved: number;
  readonly byModel: readonly (UsageTotals & { readonly model: string })[];
  /** null: the owner and the studio. */
  readonly byKey: readonly (UsageTotals & { readonly apiKeyId: string | null })[];
  readonly byAccount: readonly (UsageTotals & { readonly account: string })[];
  readonly days: readonly (UsageTotals & { readonly day: string })[];
}

/** What is known against an account. Times are milliseconds since the epoch. */
export interface AccountMark {
  readonly account: string;
  /** Fingerprint of the account's token: a mark says nothing about a token that has replaced it. */
  readonly credential: string;
  readonly reason: "exhausted" | "broken";
  readonly until: number;
  readonly errorCode: string;
  readonly markedAt: number;
}

/** How the accounts stand, shared by every isolate. Every method throws PictorError storage_unavailable. */
export interface AccountRepository {
  /** All marks, and the neurons each account has spent today (UTC); one round trip. */
  read(): Promise<{ readonly marks: readonly AccountMark[]; readonly neurons: ReadonlyMap<string, number> }>;
  mark(mark: AccountMark): Promise<void>;
  unmark(account: string): Promise<void>;
}

/** An answer that belongs to an Idempotency-Key. */
export interface IdempotencyClaim {
  /** Hash of the caller and the key. */
  readonly id: string;
  /** Hash of the request. */
  readonly fingerprint: string;
  /** Tells the one who claimed it from those who come after. */
  readonly token: string;
}
export type IdempotencyState =
  | { readonly state: "claimed" }
  | { readonly state: "running"; readonly fingerprint: string }
  | { readonly state: "done"; readonly fingerprint: string; readonly generationId: GenerationId };

/** Who may generate under which Idempotency-Key. Every method throws PictorError storage_unavailable. */
export interface IdempotencyRepository {
  /** Takes the key if nobody has it, or tells who has. Atomic: of requests at once exactly one gets `claimed`. */
  claim(claim: IdempotencyClaim): Promise<IdempotencyState>;
  /** Keeps the answer under the key for a day. */
  complete(claim: IdempotencyClaim, generationId: GenerationId): Promise<void>;
  /** Gives the key back: nothing came of the request. Does nothing where somebody else holds it. */
  release(claim: IdempotencyClaim): Promise<void>;
  /** Forgets an answer that is no longer in the library. */
  forget(id: string, generationId: GenerationId): Promise<void>;
}

/** The meter and the books. Absent (null in Services) where no database is bound: then nothing is counted or limited. */
export interface Metering {
  readonly usage: UsageRepository;
  readonly idempotency: IdempotencyRepository;
}
