import { answerRoute, compileRoutes } from "@/lib/http/express-lane";
import { runWithCloudflareRequestContext } from "./.open-next/cloudflare/init.js";
import openNext from "./.open-next/worker.js";
import { workerRoutes } from "./worker-routes.generated";

const findRoute = compileRoutes(workerRoutes);

/**
 * The Worker entry. A route handler behind the Next server costs about ten milliseconds of CPU for an image
 * reply, the whole allowance of the Workers Free plan; called from here it costs one and a half. So every
 * route file is tried first (the express lane), and what is left, the pages, goes to OpenNext.
 */
export default {
  fetch(request, env, ctx) {
    const match = findRoute(new URL(request.url).pathname);
    if (!match) return openNext.fetch(request, env, ctx);
    return runWithCloudflareRequestContext(request, env, ctx, () => answerRoute(match, request));
  },
} satisfies ExportedHandler<CloudflareEnv>;
