import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";

/** OpenAI's client runs in pages of other origins too; then the browser asks first, with every header it will send. */
test("a page of another origin may ask with the headers that SDKs send, and read the reply", async ({
  page,
  baseURL,
}) => {
  const elsewhere = createServer((_, response) => response.setHeader("content-type", "text/html").end("<p>"));
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  try {
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const reply = await page.evaluate(
      async ({ url, key }) => {
        const response = await fetch(url, {
          method: "POST",
          headers: {
            authorization: `Bearer ${key}`,
            "content-type": "application/json",
            "x-stainless-lang": "js",
            "x-stainless-retry-count": "0",
            "openai-organization": "none",
          },
          body: JSON.stringify({ prompt: "a cat", n: 99 }),
        });
        const { error } = (await response.json()) as { error: { param: string } };
        const shown = ["x-request-id", "x-should-retry"].map((name) => response.headers.get(name));
        return { status: response.status, param: error.param, shown };
      },
      { url: `${baseURL}/v1/images/generations`, key: process.env.E2E_API_KEY ?? "" },
    );
    expect(reply).toEqual({ status: 400, param: "n", shown: [expect.any(String), "false"] });
  } finally {
    elsewhere.close();
    elsewhere.closeAllConnections();
  }
});
