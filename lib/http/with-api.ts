import type { ZodType } from "zod";
import type { PictorError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import type { Caller, Services } from "@/lib/domain/ports";
import { openServices, type RequestServices } from "@/lib/services";
import type { AccessKeys } from "./access-keys";
import { type Access, authenticate, authorize } from "./auth";
import { applyCors } from "./cors";
import { errorReply, type Surface, toPictorError } from "./error-reply";
import { parseInput, queryObject } from "./parse-input";
import { readJsonBody } from "./read-body";
import { readRequestId } from "./request-id";
import { applyRateHeaders, type RequestRate, requireWithinRate } from "./request-rate";

export interface ApiOptions<Body, Query, Params> {
  /** Whose error shape the route speaks. */
  readonly surface: Surface;
  /** Who may call. */
  readonly access: Access;
  readonly body?: ZodType<Body>;
  readonly query?: ZodType<Query>;
  readonly params?: ZodType<Params>;
  /** Largest body in bytes; 64 KiB unless told. */
  readonly maxBytes?: number;
}

/** What a handler gets: everything checked and parsed. */
export interface ApiCall<Body, Query, Params> {
  readonly request: Request;
  readonly url: URL;
  readonly requestId: string;
  readonly services: Services;
  readonly rateWindows: RequestServices["rateWindows"];
  readonly settings: RequestServices["settings"];
  readonly caller: Caller;
  /** null: no API_KEY is set. */
  readonly keys: AccessKeys | null;
  readonly body: Body;
  readonly query: Query;
  readonly params: Params;
}

/** A plain Next route handler. */
export type RouteFunction = (request: Request, context: RouteContext) => Promise<Response>;
/** A route that serves a method, with what it serves: the OpenAPI document is made from these very schemas. */
export type ServedRoute = RouteFunction & { readonly api: ApiOptions<unknown, unknown, unknown> };
export interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

export const SMALL_BODY_BYTES = 64 * 1024;
export const GENERATION_BODY_BYTES = LIMITS.maxBodyBytes;

/**
 * Wraps what a route does in what every route needs: request id, sign-in check, size limit, parsing, the
 * surface's error shape, CORS and security headers. The handler may throw; nothing unexpected reaches a caller.
 */
export function withApi<Body = undefined, Query = undefined, Params = undefined>(
  options: ApiOptions<Body, Query, Params>,
  handler: (call: ApiCall<Body, Query, Params>) => Promise<Response>,
): ServedRoute {
  const route: RouteFunction = async (request, context) => {
    const requestId = readRequestId(request);
    let opened: RequestServices | null = null;
    let rate: RequestRate | null = null;
    let response: Response;
    try {
      opened = openServices(requestId);
      const { services, rateWindows, settings } = opened;
      const nowMs = services.clock.now();
      const { caller, keys, ...known } = await authenticate(request, {
        config: services.config,
        apiKeys: services.apiKeys ?? null,
        nowMs,
        acceptsBasic: options.surface === "sdapi",
      });
      opened.chargeTo(caller.apiKeyId);
      rate = known.rate;
      requireWithinRate(rate, nowMs);
      authorize(caller, options.access, request, services.config);
      const url = new URL(request.url);
      const input = await readInput(options, request, url, context);
      response = await handler({
        request,
        url,
        requestId,
        services,
        rateWindows,
        settings,
        caller,
        keys,
        ...input,
      });
    } catch (thrown) {
      const error = toPictorError(thrown);
      report(error, opened, request, requestId);
      response = errorReply(
        error,
        options.surface,
        request,
        requestId,
        opened?.services.clock.now() ?? Date.now(),
      );
    }
    applyRateHeaders(response.headers, rate, opened?.services.clock.now() ?? Date.now());
    applyCors(response.headers, request, opened?.services.config.corsOrigins ?? []);
    return secure(response, requestId);
  };
  return Object.assign(route, { api: options });
}

/** A part without a schema is undefined, as the handler's type says. */
async function readInput<Body, Query, Params>(
  options: ApiOptions<Body, Query, Params>,
  request: Request,
  url: URL,
  context: RouteContext,
): Promise<{ body: Body; query: Query; params: Params }> {
  const params = options.params ? parseInput(options.params, await context.params) : undefined;
  const query = options.query ? parseInput(options.query, queryObject(url)) : undefined;
  const body = options.body
    ? parseInput(options.body, await readJsonBody(request, options.maxBytes ?? SMALL_BODY_BYTES))
    : undefined;
  return { body: body as Body, query: query as Query, params: params as Params };
}

function secure(response: Response, requestId: string): Response {
  const { headers } = response;
  headers.set("x-request-id", requestId);
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  return response;
}

/** Callers' mistakes are no news; failures are. The path is logged without its query: it may carry a signature. */
function report(
  error: PictorError,
  opened: RequestServices | null,
  request: Request,
  requestId: string,
): void {
  if (error.code === "setup_required" || (error.status < 500 && error.code !== "quota_exhausted")) return;
  const fields = { code: error.code, method: request.method, path: new URL(request.url).pathname };
  if (opened === null) {
    console.error(
      JSON.stringify({
        level: "error",
        event: "services_failed",
        requestId,
        ...fields,
        error: String(error.cause),
      }),
    );
  } else if (error.code === "internal") {
    opened.services.log.error("request_failed", error.cause ?? error, fields);
  } else {
    opened.services.log.warn("request_failed", {
      ...fields,
      message: error.message,
      providerCode: error.providerCode ?? null,
    });
  }
}
