/** current: as this version wants it; behind: a migration is missing; unknown: nobody noted what was applied. */
export type SchemaState = "current" | "behind" | "unknown";

/** What this deployment runs on, for the status page. */
export interface Platform {
  readonly bindings: {
    readonly ai: boolean;
    readonly database: boolean;
    readonly images: "r2" | "kv" | null;
  };
  /** Whether the database has the tables of this version; null: no database is bound. Never rejects. */
  schema(): Promise<SchemaState | null>;
  /** Who answers behind the AI binding; null: not bound, or it does not say. Costs no neurons; never rejects. */
  painter(): Promise<"workers-ai" | "local-emulator" | null>;
}
