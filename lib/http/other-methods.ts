import { PictorError } from "@/lib/domain/errors";
import { openServices } from "@/lib/services";
import { applyCors, preflightReply } from "./cors";
import { errorReply, type Surface } from "./error-reply";
import { readRequestId } from "./request-id";
import type { RouteFunction } from "./with-api";

type Answered = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Answers a preflight. `methods` are those the route serves. */
export function preflight(...methods: readonly Answered[]): RouteFunction {
  const allow = allowHeader(methods);
  return async (request) =>
    preflightReply(request, allow, openServices(readRequestId(request)).services.config.corsOrigins);
}

/** Answers a method that the route does not serve: 405 in the surface's error shape, with Allow. */
export function refuse(surface: Surface, ...methods: readonly Answered[]): RouteFunction {
  const allow = allowHeader(methods);
  return async (request) => {
    const requestId = readRequestId(request);
    const error = new PictorError("method_not_allowed", {
      message: `This address does not answer ${request.method}.`,
      hint: `Use ${methods.join(" or ")}.`,
      allow,
    });
    const { services } = openServices(requestId);
    const response = errorReply(error, surface, request, requestId, services.clock.now());
    applyCors(response.headers, request, services.config.corsOrigins);
    response.headers.set("x-request-id", requestId);
    response.headers.set("x-content-type-options", "nosniff");
    response.headers.set("cache-control", "no-store");
    return response;
  };
}

function allowHeader(methods: readonly Answered[]): string[] {
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].sort();
}
