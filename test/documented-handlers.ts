import { type RouteModule, routeMethods } from "@/lib/http/express-lane";
import { documentedPath } from "@/lib/http/openapi/documented-path";
import { type DocumentedOperation, openApi } from "./openapi-support";

const routes = import.meta.glob<RouteModule>("/app/**/route.ts");
let byHandler: Promise<ReadonlyMap<unknown, DocumentedOperation>> | null = null;

/** The documented operation that a route's handler serves; null: none, as for a method it only refuses. */
export async function operationOf(handler: unknown): Promise<DocumentedOperation | null> {
  byHandler ??= loadHandlers();
  return (await byHandler).get(handler) ?? null;
}

async function loadHandlers(): Promise<ReadonlyMap<unknown, DocumentedOperation>> {
  const handlers = new Map<unknown, DocumentedOperation>();
  const loaded = Object.entries(routes).map(async ([file, load]) => {
    const module = await load();
    const methods = openApi.paths[documentedPath(file.slice("/app".length, -"/route.ts".length))] ?? {};
    for (const method of routeMethods) {
      const operation = methods[method.toLowerCase()];
      if (operation && module[method]) handlers.set(module[method], operation);
    }
  });
  await Promise.all(loaded);
  return handlers;
}
