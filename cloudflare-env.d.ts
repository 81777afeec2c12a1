/// <reference types="@cloudflare/workers-types" />

/**
 * Everything the Worker may find in its environment. Bindings are declared in the three wrangler files;
 * variables are text, read once per request by the configuration schema.
 */
interface PictorBindings {
  AI: Ai;
  DB: D1Database;
  /** Image bytes. Absent where only KV is bound. */
  IMAGES_BUCKET?: R2Bucket;
  /** Image bytes where R2 is not available. */
  IMAGES_KV?: KVNamespace;
  ASSETS?: Fetcher;

  API_KEY?: string;
  ALLOW_ANONYMOUS?: string;
  ALLOW_PRIVATE_EXTERNAL_API?: string;
  AI_GATEWAY_ID?: string;
  CF_ACCOUNT_LIST?: string;
  CF_API_BASE_URL?: string;
  CF_API_TOKEN?: string;
  CF_IS_TRANSLATE?: string;
  CF_TRANSLATE_MODEL?: string;
  CORS_ORIGINS?: string;
  CUSTOMER_MODEL_MAP?: string;
  DAILY_NEURON_LIMIT?: string;
  DEFAULT_MODEL?: string;
  EXTERNAL_API?: string;
  EXTERNAL_API_KEY?: string;
  EXTERNAL_MODEL?: string;
  FLUX_NUM_STEPS?: string;
  LOG_LEVEL?: string;
  MODERATION_RETRY?: string;
  USE_EXTERNAL_API?: string;
}

interface CloudflareEnv extends PictorBindings {}

declare namespace Cloudflare {
  interface Env extends PictorBindings {}
}

declare module "*.wasm" {
  const wasm: WebAssembly.Module;
  export default wasm;
}
declare module "*.wasm?module" {
  const wasm: WebAssembly.Module;
  export default wasm;
}
declare module "*.css";
declare module "@fontsource-variable/*";

/** Written by the OpenNext build; the Worker entry calls these two. */
declare module "*.open-next/worker.js" {
  const worker: {
    fetch(request: Request, env: CloudflareEnv, ctx: ExecutionContext): Promise<Response>;
  };
  export default worker;
}
declare module "*.open-next/cloudflare/init.js" {
  export function runWithCloudflareRequestContext<T>(
    request: Request,
    env: CloudflareEnv,
    ctx: ExecutionContext,
    handler: () => T,
  ): Promise<Awaited<T>>;
}
/** Written by scripts/toolbox/prerendered-pages.ts after the OpenNext build. */
declare module "*.open-next/prerendered-pages.js" {
  const pages: import("@/lib/http/page-lane").PrerenderedPages;
  export default pages;
}
