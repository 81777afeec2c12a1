import { writeFileSync } from "node:fs";
import { inRoot } from "./paths.ts";

/** The headers of static files, for Workers assets and for Pages; what the Worker answers carries its own. */
const staticHeaders = `/*
  X-Content-Type-Options: nosniff
/_next/static/*
  Cache-Control: public, max-age=31536000, immutable
`;

/** Puts _headers among the assets: files whose name holds their content's hash never change. */
export function writeStaticHeaders(): void {
  writeFileSync(inRoot(".open-next", "assets", "_headers"), staticHeaders);
}
