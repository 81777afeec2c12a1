import { answerRoute, compileRoutes } from "@/lib/http/express-lane";
import { answerPage, findPage } from "@/lib/http/page-lane";
import { runWithCloudflareRequestContext } from "./.open-next/cloudflare/init.js";
import prerenderedPages from "./.open-next/prerendered-pages.js";
import openNext from "./.open-next/worker.js";
import { workerRoutes } from "./worker-routes.generated";

const findRoute = compileRoutes(workerRoutes);

/**
 * The Worker entry. A route handler behind the Next server costs about ten milliseconds of CPU for an image
 * reply, the whole allowance of the Workers Free plan; called from here it costs one and a half. So every
 * route file is tried first (the express lane), then the prerendered pages (the page lane, a third of what
 * OpenNext's cache interception costs), and what is left goes to OpenNext.
 */
export default {
  fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    const match = findRoute(pathname);
    if (match) return runWithCloudflareRequestContext(request, env, ctx, () => answerRoute(match, request));
    const page = env.ASSETS ? findPage(prerenderedPages, request, pathname) : null;
    if (page && env.ASSETS) return answerPage(page, request, env.ASSETS);
    return openNext.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<CloudflareEnv>;
