/** A Cloudflare account whose Workers AI is called over REST. */
export interface AccountCredentials {
  readonly accountId: string;
  readonly token: string;
}

/** The configuration after reading; made once per request context by readConfig (lib/domain/read-config.ts). */
export interface Config {
  /** null: not set; then everything but the setup page answers setup_required (unless allowAnonymous). */
  readonly apiKey: string | null;
  readonly allowAnonymous: boolean;
  readonly accounts: readonly AccountCredentials[];
  /** Where Cloudflare's API answers, without a slash at the end. */
  readonly cfApiBaseUrl: string;
  readonly translate: boolean;
  readonly translateModel: string;
  readonly external: {
    readonly baseUrl: string;
    readonly apiKey: string | null;
    readonly models: readonly string[];
  } | null;
  /** Steps for FLUX.1 schnell when the caller gives none, 1 to 8. */
  readonly fluxSteps: number;
  /** Public id -> provider model name. */
  readonly customModels: ReadonlyMap<string, string>;
  readonly defaultModel: string | null;
  readonly dailyNeuronLimit: number | null;
  readonly aiGatewayId: string | null;
  /** "*" or a list of origins. */
  readonly corsOrigins: readonly string[];
  readonly moderationRetry: boolean;
  readonly allowPrivateExternalApi: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error";
  /** One sentence per bad or outdated value, naming the variable; shown on the settings page and in the log. */
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  readonly variable: string;
  readonly severity: "error" | "notice";
  /** What is wrong and what a good value looks like; never the value itself. */
  readonly message: string;
}
