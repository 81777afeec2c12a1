import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";

const MEDIA_TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * The static assets as the ASSETS binding answers them: files of the build, from memory. `extra` adds files,
 * e.g. a page as a bare asset.
 */
export function makeAssetsBackend(
  folder: string,
  extra: ReadonlyMap<string, Buffer>,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = new Map<string, Buffer>(extra);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${path.slice(folder.length).replace(/^\/+/, "")}`, readFileSync(path));
  }
  return (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://assets").pathname);
    const body = files.get(path);
    request.resume();
    if (!body) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, {
      "content-type": MEDIA_TYPES[extname(path)] ?? "application/octet-stream",
      "content-length": body.length,
      "cache-control": "public, max-age=0, must-revalidate",
      etag: `"${body.length.toString(16)}"`,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}
