import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inRoot, root } from "./paths.ts";

const tableFile = inRoot("worker-routes.generated.ts");

/** Writes the express lane's table where it is not what it should be; true if it had to. */
export function generateWorkerRoutes(): boolean {
  if (isWorkerRoutesFresh()) return false;
  writeFileSync(tableFile, workerRoutesSource());
  return true;
}

/** True if the table on disk names every route file as it stands now. */
export function isWorkerRoutesFresh(): boolean {
  try {
    return readFileSync(tableFile, "utf8") === workerRoutesSource();
  } catch {
    return false;
  }
}

/** The table as text, sorted by path, so that the same routes always make the same file. */
function workerRoutesSource(): string {
  const files = readdirSync(inRoot("app"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "route.ts")
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return [
    "// Generated from app/**/route.ts by scripts/toolbox/worker-routes.ts. Do not edit: run `npm run generate`.",
    'import type { WorkerRoute } from "@/lib/http/express-lane";',
    ...files.map((file, index) => `import * as route${index} from "./${file.replace(/\.ts$/, "")}";`),
    "",
    "export const workerRoutes: readonly WorkerRoute[] = [",
    ...files.map(
      (file, index) => `  { pattern: ${JSON.stringify(routePattern(file))}, module: route${index} },`,
    ),
    "];",
    "",
  ].join("\n");
}

/** app/(group)/api/image/route.ts -> /api/image */
export function routePattern(file: string): string {
  const segments = file.split("/").slice(1, -1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join("/")}`;
}
