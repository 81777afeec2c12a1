import { type BrowserContext, expect, type Page } from "@playwright/test";
import { Studio, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

/** What Chromium itself says of a reply with 401. */
const refusal = /Failed to load resource.*401/;

const key = process.env.E2E_API_KEY ?? "";

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("Key", { exact: true }).fill(key);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/(\?|$)/);
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;
let known: Cookies = [];

/** Signed in without the page: attempts are limited, so all tests share one. */
async function enter(context: BrowserContext): Promise<void> {
  if (known.length === 0) {
    expect((await context.request.post("/api/v1/session", { data: { key } })).status()).toBeLessThan(300);
    known = await context.cookies();
  }
  await context.addCookies(known);
}

test("a stranger's words are there again after signing in", async ({ page, studio, complaints }) => {
  complaints.allow(refusal);
  const prompt = unique("a lighthouse in fog");
  await studio.openSmall();
  await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  await studio.ask(prompt);
  await studio.job(prompt).getByRole("link", { name: "Sign in" }).click();
  await signIn(page);
  await expect(studio.prompt).toHaveValue(prompt);
  await studio.job(prompt).getByRole("button", { name: "Try again" }).click();
  await studio.expectPicture(prompt);
});

test("signing out in one tab closes the other, and its words outlast it", async ({
  context,
  page,
  studio,
  complaints,
}) => {
  complaints.allow(refusal);
  await enter(context);
  const prompt = unique("a closed garden");
  await studio.openSmall();
  await studio.ask(prompt);
  await studio.expectPicture(prompt);

  const other = new Studio(await context.newPage());
  await other.openSmall();
  await other.expectPicture(prompt);
  const draft = unique("words nobody has sent");
  await other.prompt.fill(draft);

  await studio.goTo("Settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to your studio" })).toBeVisible();
  await expect(other.page.getByText("You are signed out. Nothing is lost")).toBeVisible();
  await expect(other.page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  await expect(other.tile(prompt)).toBeHidden();
  await expect(other.prompt).toHaveValue(draft);

  // Signed in again in the one, the other goes on where it was.
  await signIn(page);
  await other.expectPicture(prompt);
  await expect(other.page.getByText("You are signed out.")).toBeHidden();
  await expect(other.prompt).toHaveValue(draft);
});

test("a session that ends while a picture is painted loses neither the picture nor the next words", async ({
  context,
  page,
  studio,
  complaints,
}) => {
  complaints.allow(refusal);
  await enter(context);
  await studio.openSmall();
  const prompt = unique("a slow swan --emulator-fault=latency:6000");
  await studio.ask(prompt);
  await expect(studio.job(prompt)).toContainText("Painting");
  const [session] = (await context.cookies()).filter(({ name }) => name.includes("session"));
  // The server judges by the time written into the cookie, not by the browser.
  const value = (session?.value ?? "").replace(/^v1\.\d+/, "v1.1000000000");
  if (session) await context.addCookies([{ ...session, value }]);
  const next = unique("words typed meanwhile");
  await studio.prompt.fill(next);

  const notice = page.getByRole("status").filter({ hasText: "You are signed out. Nothing is lost" });
  await expect(notice).toBeVisible();
  await expect(studio.prompt).toHaveValue(next);
  await notice.getByRole("link", { name: "Sign in" }).click();
  await signIn(page);
  await expect(studio.prompt).toHaveValue(next);
  await studio.expectPicture(prompt);
  await page.reload();
  await studio.expectPicture(prompt);
});
