/** What this deployment runs on, for the status page. */
export interface Platform {
  readonly bindings: {
    readonly ai: boolean;
    readonly database: boolean;
    readonly images: "r2" | "kv" | null;
  };
  /** Who answers behind the AI binding; null: not bound, or it does not say. Costs no neurons; never rejects. */
  painter(): Promise<"workers-ai" | "local-emulator" | null>;
}
