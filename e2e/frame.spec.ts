import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { startScripts } from "../scripts/toolbox/compile-hints.ts";
import { layoutShifts } from "./support/layout-shift.ts";
import { startProxy } from "./support/start-proxy.ts";

const paths = ["/", "/gallery", "/compare", "/history", "/settings", "/sign-in"];

for (const path of paths) {
  test(`${path} runs under its content security policy without a word in the console`, async ({ page }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect(response?.status()).toBe(200);
    const scripts = /script-src ([^;]+)/.exec(response?.headers()["content-security-policy"] ?? "")?.[1];
    expect(scripts).toMatch(/^'self' 'sha256-/);
    expect(scripts).not.toContain("unsafe");
    await expect(page.locator("h1, h2").first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test("the visitor's own choice of language goes before the browser's, and nothing flashes", async ({
  request,
}) => {
  const languageOf = async (headers: Record<string, string>, path = "/") => {
    const response = await request.get(path, { headers });
    expect(response.headers().vary).toMatch(/cookie.*accept-language/i);
    return /<html lang="([^"]+)"/.exec(await response.text())?.[1];
  };
  expect(await languageOf({ "accept-language": "en-US,en" })).toBe("en");
  expect(await languageOf({ "accept-language": "zh-CN,zh;q=0.9" }, "/gallery")).toBe("zh-CN");
  expect(await languageOf({ "accept-language": "zh-CN", cookie: "locale=en" }, "/history")).toBe("en");
  expect(await languageOf({ "accept-language": "en", cookie: "locale=zh-CN" })).toBe("zh-CN");
  expect(await languageOf({ "accept-language": "fr" })).toBe("en");
});

test("half a page is never painted, so nothing in it moves when the rest comes", async ({
  page,
  baseURL,
}) => {
  const slow = await startProxy(baseURL ?? "");
  let halved = 0;
  slow.change({
    type: "text/html",
    into: (html) => {
      // Within the button beside the heart, which the next one would push aside.
      const [before, ...rest] = html.split(/(?=lucide-list-filter)/);
      halved += Math.sign(rest.length);
      return [before ?? "", rest.join("")];
    },
  });
  try {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${slow.url}/gallery`);
    await expect(page.getByRole("button", { name: "Favourites" })).toBeVisible();
    expect(await layoutShifts(page, 0)).toEqual([]);
    expect(halved).toBeGreaterThan(0);
  } finally {
    await slow.stop();
  }
});

test("a page that has not changed is not sent again", async ({ request }) => {
  const { etag = "" } = (await request.get("/gallery")).headers();
  expect(etag).not.toBe("");
  expect((await request.get("/gallery", { headers: { "if-none-match": etag } })).status()).toBe(304);
});

test("static files keep for a year, carry nosniff, and a missing one is a 404", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const chunk = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? "";
  const { "cache-control": caching, "x-content-type-options": sniffing } = (
    await request.get(chunk)
  ).headers();
  expect([caching, sniffing]).toEqual([expect.stringContaining("immutable"), "nosniff"]);
  expect((await request.get("/_next/static/nothing.js")).status()).toBe(404);
});

test("an unknown address is a 404 in every language", async ({ page }) => {
  const response = await page.goto("/no/such/page");
  expect(response?.status()).toBe(404);
});

/** A script of the frame around every page: the page's own code, of which React and its router know nothing. */
async function scriptOfFrame(request: APIRequestContext): Promise<string> {
  const html = await (await request.get("/")).text();
  const scripts = startScripts(html);
  const router = scripts.findIndex((path) => path.includes("/turbopack-"));
  return scripts[router + 3] ?? "";
}

/** What the wall says or shows once the page runs; it is painted empty. */
const wallOf = (page: Page) =>
  page.getByText("Nothing on the wall yet").or(page.locator("article img")).first();

test("a page whose script is late waits for it and does nothing meanwhile", async ({ page, request }) => {
  const script = await scriptOfFrame(request);
  const held = Promise.withResolvers<void>();
  await page.route(`**${script}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  const others = page.waitForResponse(/\/_next\/static\/chunks\/turbopack-/);
  await page.goto("/", { waitUntil: "commit" });
  await others;
  await page.waitForTimeout(1500);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busySeconds = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
  };
  const before = await busySeconds();
  await page.waitForTimeout(1000);
  // React would try to hydrate all the while, and be busy for the whole second.
  expect((await busySeconds()) - before).toBeLessThan(0.3);
  held.resolve();
  await page.getByRole("textbox", { name: "Prompt" }).fill("A kite");
  await expect(page.getByRole("button", { name: "Generate" })).toBeEnabled();
});

test("a script that does not come is asked for again", async ({ page, request }) => {
  const script = await scriptOfFrame(request);
  await page.route(`**${script}`, (route) => route.abort(), { times: 1 });
  await page.goto("/");
  await expect(wallOf(page)).toBeVisible();
  await expect(page.locator("#start-failed")).toBeHidden();
});

test("a script that never comes is told of, and the page can be loaded again", async ({ page, request }) => {
  const script = await scriptOfFrame(request);
  await page.route(`**${script}`, (route) => route.abort());
  await page.goto("/");
  const words = page.getByRole("alert").filter({ hasText: "did not load" });
  await expect(words).toBeVisible({ timeout: 20_000 });
  await page.unroute(`**${script}`);
  await words.getByRole("button", { name: "Reload" }).click();
  await expect(wallOf(page)).toBeVisible();
  await expect(words).toBeHidden();
});
