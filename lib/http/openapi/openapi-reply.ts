import { OPENAPI_ETAG, OPENAPI_TEXT } from "./openapi-document.generated";

/** Answers with the document, or with 304 to who has it. */
export function openApiReply(request: Request): Response {
  const headers = { etag: OPENAPI_ETAG, "cache-control": "public, max-age=0, must-revalidate" };
  const known = request.headers.get("if-none-match")?.split(",", 20) ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === OPENAPI_ETAG)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(OPENAPI_TEXT, { headers: { ...headers, "content-type": "application/json" } });
}
