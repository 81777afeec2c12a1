/** The HTTP methods a route file may export. */
export const routeMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type RouteMethod = (typeof routeMethods)[number];

export type RouteParams = Record<string, string | string[]>;

/** `never` lets a table hold handlers that each expect their own parameters. */
export type RouteHandler = (
  request: Request,
  context: { params: Promise<never> },
) => Response | Promise<Response>;
export type RouteModule = { readonly [method in RouteMethod]?: RouteHandler };

/** One line of the generated table. `pattern` is the app path: "/api/v1/images/[id]", "/files/[...path]". */
export interface WorkerRoute {
  readonly pattern: string;
  readonly module: RouteModule;
}

export interface RouteMatch {
  readonly route: WorkerRoute;
  readonly params: RouteParams;
}

/**
 * Compiles a route table into a lookup by path. Where several patterns fit, a fixed segment wins over a
 * parameter and a parameter over a catch-all, as in the Next router. A slash at the end does not count. A path
 * that cannot be decoded matches nothing and is left to the Next server.
 */
export function compileRoutes(routes: readonly WorkerRoute[]): (pathname: string) => RouteMatch | null {
  const fixed = new Map<string, WorkerRoute>();
  const dynamic: { route: WorkerRoute; expression: RegExp; names: string[]; weight: string }[] = [];
  for (const route of routes) {
    if (route.pattern.includes("[")) dynamic.push(compilePattern(route));
    else fixed.set(route.pattern, route);
  }
  dynamic.sort((a, b) => (a.weight < b.weight ? -1 : 1));

  return (requested) => {
    const pathname = requested.replace(/(?<=.)\/$/, "");
    const route = fixed.get(pathname);
    if (route) return { route, params: {} };
    for (const candidate of dynamic) {
      const found = candidate.expression.exec(pathname);
      if (!found) continue;
      const params = readParams(candidate.names, found);
      return params && { route: candidate.route, params };
    }
    return null;
  };
}

/**
 * Answers a matched request with its own handler, called straight from the Worker entry. As in Next, HEAD is
 * GET without a body where a route has no HEAD, OPTIONS lists the methods where a route has no OPTIONS, and
 * any other method is a 405.
 */
export async function answerRoute(match: RouteMatch, request: Request): Promise<Response> {
  const { module } = match.route;
  const context = { params: Promise.resolve(match.params) as Promise<never> };
  const handler = isRouteMethod(request.method) ? module[request.method] : undefined;
  if (handler) return handler(request, context);
  if (request.method === "HEAD" && module.GET) {
    const response = await module.GET(request, context);
    await response.body?.cancel();
    return new Response(null, response);
  }
  // A route that answers OPTIONS itself knows better what it serves than its exports tell: some only refuse.
  const preflight = request.method === "OPTIONS" ? undefined : await module.OPTIONS?.(request, context);
  const allow = preflight?.headers.get("allow") ?? allowedMethods(module).join(", ");
  return new Response(null, { status: request.method === "OPTIONS" ? 204 : 405, headers: { allow } });
}

/** What a route answers to, spelled as in an `Allow` header. */
export function allowedMethods(module: RouteModule): RouteMethod[] {
  const own = routeMethods.filter((method) => module[method]);
  const implied: RouteMethod[] = module.GET ? ["HEAD", "OPTIONS"] : ["OPTIONS"];
  return [...new Set([...own, ...implied])].sort();
}

function isRouteMethod(method: string): method is RouteMethod {
  return routeMethods.some((known) => known === method);
}

/** The weight sorts patterns segment by segment: fixed "0", parameter "1", catch-all "2", optional one "3". */
function compilePattern(route: WorkerRoute) {
  const names: string[] = [];
  let weight = "";
  let expression = "";
  for (const segment of route.pattern.split("/").slice(1)) {
    const [, opening, name] = /^(\[\[\.\.\.|\[\.\.\.|\[)(\w+)\]{1,2}$/.exec(segment) ?? [];
    if (opening === undefined || name === undefined) {
      expression += `/${segment.replace(/[.*+?^${}()|\\]/g, "\\$&")}`;
      weight += "0";
      continue;
    }
    names.push(opening === "[" ? name : `...${name}`);
    expression += { "[": "/([^/]+)", "[...": "/(.+)", "[[...": "(?:/(.+))?" }[opening] ?? "";
    weight += { "[": "1", "[...": "2", "[[...": "3" }[opening] ?? "";
  }
  return { route, expression: new RegExp(`^${expression}$`), names, weight };
}

function readParams(names: readonly string[], found: RegExpExecArray): RouteParams | null {
  const params: RouteParams = {};
  try {
    names.forEach((name, index) => {
      const text = found[index + 1];
      if (!name.startsWith("...")) params[name] = decodeURIComponent(text ?? "");
      else if (text !== undefined) params[name.slice(3)] = text.split("/").map(decodeURIComponent);
    });
    return params;
  } catch {
    return null;
  }
}
