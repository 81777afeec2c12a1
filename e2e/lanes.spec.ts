import { type APIResponse, expect, test } from "@playwright/test";

/**
 * A route file is an ordinary Next route: `next dev` runs it inside the Next server, a build straight from the Worker
 * entry. These requests go to both, and both must say the same.
 */
const requests: readonly [method: string, path: string, body?: unknown][] = [
  ["GET", "/api/models"],
  ["HEAD", "/api/models"],
  ["OPTIONS", "/api/models"],
  ["POST", "/api/models", {}],
  ["GET", "/api/image"],
  ["HEAD", "/api/image"],
  ["OPTIONS", "/api/image"],
  ["DELETE", "/api/image"],
  ["POST", "/api/image", "not json"],
  ["POST", "/api/image", {}],
  ["POST", "/api/image", { messages: [{ role: "user", content: "a cat" }], model: "no-such-model" }],
  ["GET", "/api/v1/models"],
  ["GET", "/api/v1/images?limit=0"],
  ["GET", "/api/v1/images/img_nothing"],
  ["GET", "/api/v1/images/a%2Fb%20c"],
  ["PUT", "/api/v1/images/img_nothing", {}],
  ["GET", "/api/v1/no/such/address"],
  ["POST", "/api/v1/no-such-address", {}],
  ["GET", "/api/v1/generations/gen_00000000000000000000000000"],
  ["GET", "/i/nothing.png"],
  ["GET", "/sdapi/v1/sd-models"],
  ["GET", "/sdapi/v1/no-such-list"],
  ["HEAD", "/sdapi/v1/options"],
  ["GET", "/sdapi/v1/txt2img"],
  ["POST", "/sdapi/v1/txt2img", {}],
  ["GET", "/mcp"],
  ["DELETE", "/mcp"],
  ["OPTIONS", "/mcp"],
  ["POST", "/mcp", "not json"],
  ["POST", "/mcp", {}],
  ["GET", "/v1/models"],
  ["GET", "/v1/models/@cf/black-forest-labs/flux-1-schnell"],
  ["GET", "/v1/models/%40cf%2Fblack-forest-labs%2Fflux-1-schnell"],
  ["GET", "/v1/models/no%20such/model"],
  ["POST", "/v1/images/generations", {}],
  ["POST", "/v1/images/edits", {}],
  ["POST", "/v1/chat/completions", { messages: [] }],
  ["GET", "/v1/images/generations"],
  ["OPTIONS", "/v1/images/variations"],
  ["POST", "/v1/embeddings", {}],
];

/** Headers that carry meaning for a client; the others belong to the server in front. */
const compared = [
  "content-type",
  "allow",
  "cache-control",
  "access-control-allow-origin",
  "x-content-type-options",
];

test("the Next server and the Worker entry answer a route alike", async ({ request }) => {
  // The development server compiles each route when it is first asked for.
  test.setTimeout(300_000);
  const worker = process.env.E2E_WORKERS_URL;
  expect(worker, "the address of the Worker build").toBeTruthy();
  for (const [method, path, body] of requests) {
    const ask = async (base: string) => summary(await request.fetch(`${base}${path}`, options(method, body)));
    const [inNext, inWorker] = [await ask(""), await ask(worker ?? "")];
    expect.soft(inNext, `${method} ${path}`).toEqual(inWorker);
    expect.soft(inWorker.status, `${method} ${path}`).toBeLessThan(500);
  }
});

function options(method: string, body: unknown) {
  const headers = { origin: "https://elsewhere.example", "x-request-id": "lanes-contract" };
  if (body === undefined) return { method, headers };
  return { method, headers: { ...headers, "content-type": "application/json" }, data: body };
}

async function summary(response: APIResponse) {
  const headers = response.headers();
  return {
    status: response.status(),
    headers: Object.fromEntries(compared.map((name) => [name, headers[name]])),
    body: (await response.text()).replaceAll(/"requestId":"[^"]*"/g, '"requestId":"..."'),
  };
}
