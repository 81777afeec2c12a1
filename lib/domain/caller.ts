/** What a key may do. */
export const SCOPES = ["generate", "read", "write", "admin"] as const;
export type Scope = (typeof SCOPES)[number];

/** Who is asking, as authentication found out. */
export interface Caller {
  readonly kind: "owner" | "key" | "session" | "anonymous";
  readonly apiKeyId: string | null;
  readonly scopes: readonly Scope[];
  /** Neurons the key may spend in a UTC day; null or absent: no limit of its own. */
  readonly dailyNeuronLimit?: number | null;
}
