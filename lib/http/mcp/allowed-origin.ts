import { PictorError } from "@/lib/domain/errors";
import type { ApiCall } from "../with-api";

type Call = Pick<ApiCall<unknown, unknown, unknown>, "request" | "url" | "caller" | "services">;

/**
 * Refuses requests from web pages that have no business here, as MCP demands (DNS rebinding). A page is let in if it
 * is ours, if CORS_ORIGINS names it, or if it holds a key and CORS_ORIGINS lets in everybody: what a forged request
 * lacks is the key. Throws PictorError forbidden.
 */
export function requireAllowedOrigin(call: Call): void {
  const origin = call.request.headers.get("origin");
  if (origin === null || isAllowed(origin, call)) return;
  throw new PictorError("forbidden", {
    message: "Web pages of this origin may not use MCP here.",
    hint: "Send a key as 'Authorization: Bearer <key>', or add the origin to CORS_ORIGINS.",
  });
}

function isAllowed(origin: string, { request, url, caller, services }: Call): boolean {
  const { corsOrigins } = services.config;
  if (corsOrigins.includes(origin)) return true;
  if (caller.kind === "owner" || caller.kind === "key")
    return corsOrigins.includes("*") || isOwn(origin, request, url);
  return isOwn(origin, request, url) && !isRebindable(caller.kind, url);
}

function isOwn(origin: string, request: Request, url: URL): boolean {
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get("host") ?? url.host);
}

/**
 * A local start answers everybody, so a page whose own name was pointed at this machine would look like ours. Without
 * TLS, only addresses and `localhost` cannot be pointed elsewhere.
 */
function isRebindable(kind: Call["caller"]["kind"], { protocol, hostname }: URL): boolean {
  if (kind !== "anonymous" || protocol === "https:") return false;
  return !/^(localhost|[\d.]+|\[[\da-f:.]+\])$/i.test(hostname);
}
