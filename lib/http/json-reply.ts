/** A JSON reply. */
export function jsonReply(value: unknown, init: { status?: number; headers?: HeadersInit } = {}): Response {
  const headers = new Headers(init.headers);
  headers.set("content-type", "application/json");
  return new Response(JSON.stringify(value), { status: init.status ?? 200, headers });
}
