import OpenAI from "openai";
import { answerRoute, compileRoutes, type RouteModule, routeMethods } from "@/lib/http/express-lane";
import { callRoute, ORIGIN, OWNER_KEY } from "./http-support";

const modules = import.meta.glob<RouteModule>(["/app/v1/**/route.ts", "/app/i/**/route.ts"], { eager: true });
const findRoute = compileRoutes(
  Object.entries(modules).map(([file, module]) => ({
    pattern: file.slice("/app".length, -"/route.ts".length),
    module,
  })),
);

/** A `fetch` that ends at the product's own routes, as the Worker entry finds them. */
export function localFetch(env: Record<string, unknown> = {}) {
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const match = findRoute(new URL(request.url).pathname);
    if (!match) throw new Error(`no route for ${request.url}`);
    const served = routeMethods.find((method) => method === request.method);
    return callRoute(() => answerRoute(match, request), {
      env,
      served: served && match.route.module[served],
    });
  };
}

/** OpenAI's own client on the product's routes, and how often it called them. */
export function openAiClient(env: Record<string, unknown> = {}, apiKey = OWNER_KEY) {
  const calls: Response[] = [];
  const local = localFetch(env);
  const client = new OpenAI({
    apiKey,
    baseURL: `${ORIGIN}/v1`,
    fetch: async (input, init) => {
      const response = await local(input, init);
      calls.push(response);
      return response;
    },
  });
  return { client, calls };
}
