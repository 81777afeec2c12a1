// The star lets in what SDKs add of their own (x-stainless-...); it does not stand for authorization, so names stay.
const ALLOWED_HEADERS =
  "authorization, content-type, accept, x-api-key, x-request-id, idempotency-key, prefer, range, if-none-match, *";
const EXPOSED_HEADERS =
  "x-request-id, x-generation-id, x-image-id, x-model, x-seed, x-stored, x-cache, idempotent-replayed, x-should-retry, retry-after, ratelimit, ratelimit-policy, server-timing, location, preference-applied, content-disposition, content-range, etag, link";

/**
 * Tells browsers whether the page that calls may read the reply. `allowedOrigins` is ["*"] or a list. Never
 * with credentials: cookies are for our own pages only.
 */
export function applyCors(headers: Headers, request: Request, allowedOrigins: readonly string[]): void {
  const origin = request.headers.get("origin");
  if (allowedOrigins.includes("*")) {
    headers.set("access-control-allow-origin", "*");
  } else {
    headers.append("vary", "Origin");
    if (origin === null || !allowedOrigins.includes(origin)) return;
    headers.set("access-control-allow-origin", origin);
  }
  if (origin !== null) headers.set("access-control-expose-headers", EXPOSED_HEADERS);
}

/** The reply to a preflight: what this address allows to other origins. */
export function preflightReply(
  request: Request,
  methods: readonly string[],
  allowedOrigins: readonly string[],
): Response {
  const headers = new Headers({ allow: methods.join(", ") });
  applyCors(headers, request, allowedOrigins);
  if (headers.has("access-control-allow-origin")) {
    headers.set("access-control-allow-methods", methods.join(", "));
    headers.set("access-control-allow-headers", ALLOWED_HEADERS);
    headers.set("access-control-max-age", "86400");
  }
  return new Response(null, { status: 204, headers });
}
