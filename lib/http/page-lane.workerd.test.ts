import { describe, expect, it } from "vitest";
import { answerPage } from "./page-lane";

const page = { assetPath: "/cdn-cgi/_pages/en/index.page", contentSecurityPolicy: "default-src 'self'" };
const assets = (answer: (request: Request) => Response): Fetcher =>
  ({ fetch: async (input: RequestInfo) => answer(new Request(input)) }) as unknown as Fetcher;

describe("answerPage", () => {
  it("sends the asset as a page of its language", async () => {
    const served = assets(
      (request) => new Response(new URL(request.url).pathname, { headers: { etag: '"1"' } }),
    );
    const reply = await answerPage(page, new Request("https://pictor.test/"), served);
    expect(await reply.text()).toBe(page.assetPath);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": page.contentSecurityPolicy,
      etag: '"1"',
      vary: "Cookie, Accept-Language, RSC, Next-Router-State-Tree",
    });
  });

  it("passes the visitor's validator on and the 304 back", async () => {
    const served = assets((request) =>
      request.headers.get("if-none-match") === '"1"'
        ? new Response(null, { status: 304 })
        : new Response("new"),
    );
    const headers = { "if-none-match": '"1"' };
    const reply = await answerPage(page, new Request("https://pictor.test/", { headers }), served);
    expect(reply.status).toBe(304);
  });
});
