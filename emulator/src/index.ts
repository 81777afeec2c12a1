import type { EmulatorEnv } from "./emulator-settings.ts";
import { engineFor } from "./engine.ts";
import { answerRest } from "./rest-api.ts";
import { statusPage } from "./status-page.ts";

// biome-ignore lint/performance/noBarrelFile: workerd finds entrypoint classes among the exports of the main module
export { WorkersAI } from "./workers-ai.ts";

/** HTTP side of the emulator: a status page at `/`, Cloudflare's REST API below `/client/v4`. */
export default {
  async fetch(request: Request, env: EmulatorEnv): Promise<Response> {
    const engine = engineFor({ ...env });
    const { pathname } = new URL(request.url);
    if (pathname === "/") return statusPage(engine);
    return answerRest(engine, request);
  },
};
