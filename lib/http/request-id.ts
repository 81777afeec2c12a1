const SAFE_REQUEST_ID = /^[\w.:-]{8,64}$/;

/**
 * The id under which a request is found in the log. A caller's own `x-request-id` is kept when it is 8 to 64
 * letters, digits, `_ . : -`; anything else could forge log lines, so a new id is made.
 */
export function readRequestId(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && SAFE_REQUEST_ID.test(given) ? given : crypto.randomUUID();
}
