import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRoot, root } from "./paths.ts";

const documentFile = inRoot("lib/http/openapi/openapi-document.generated.ts");

/** Writes the OpenAPI document where it is not what the routes' schemas say; true if it had to. */
export async function generateOpenApi(): Promise<boolean> {
  // The routes, which the document is made from, hold the route that serves it.
  if (!existsSync(documentFile)) writeFileSync(documentFile, openApiSource("{}"));
  const bundle = inRoot(".cache/openapi/build-document.mjs");
  mkdirSync(dirname(bundle), { recursive: true });
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { buildDocument } from "@/lib/http/openapi/build-document";
        import { workerRoutes } from "./worker-routes.generated";
        export const text = JSON.stringify(buildDocument(workerRoutes));`,
      resolveDir: root,
      loader: "ts",
    },
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "warning",
  });
  const { text } = (await import(`${pathToFileURL(bundle).href}?${Date.now()}`)) as { text: string };
  const source = openApiSource(text);
  if (readFileSync(documentFile, "utf8") === source) return false;
  writeFileSync(documentFile, source);
  return true;
}

/** The module that holds the document as text, so that no request has to make it. */
export function openApiSource(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
  return [
    "// Generated from the schemas of app/**/route.ts by scripts/toolbox/openapi-document.ts. Do not edit: run `npm run generate`.",
    `export const OPENAPI_ETAG = ${JSON.stringify(`"${hash}"`)};`,
    `export const OPENAPI_TEXT: string = ${JSON.stringify(text)};`,
    "",
  ].join("\n");
}
