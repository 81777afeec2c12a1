import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { expect, test } from "@playwright/test";

test("MCP asks for the key", async ({ baseURL }) => {
  for (const [key, works] of [
    [process.env.E2E_API_KEY, true],
    ["wrong", false],
  ] as const) {
    const client = new Client({ name: "pictor-e2e", version: "1.0.0" });
    const transport = new StreamableHTTPClientTransport(new URL(`${baseURL}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    });
    const connected = await client.connect(transport).then(
      () => true,
      () => false,
    );
    expect(connected).toBe(works);
    await client.close();
  }
});

test("AUTOMATIC1111's clients give the key as Basic password", async ({ request }) => {
  const options = (credentials: string) =>
    request.get("/sdapi/v1/options", {
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
    });
  expect((await options(`anybody:${process.env.E2E_API_KEY}`)).status()).toBe(200);
  const refused = await options("anybody:wrong");
  expect([refused.status(), refused.headers()["www-authenticate"]]).toEqual([
    401,
    expect.stringContaining("Basic"),
  ]);
});
