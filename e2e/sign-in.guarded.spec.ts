import { expect, type Page } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

const key = process.env.E2E_API_KEY ?? "";
/** What Chromium itself says of a reply with 401. */
const refusal = /Failed to load resource.*401/;

async function signIn(page: Page, secret = key): Promise<void> {
  await page.getByLabel("Key", { exact: true }).fill(secret);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("a visitor signs in with the key, paints, and signs out", async ({ page, studio, complaints }) => {
      complaints.allow(refusal);
      await page.goto("/gallery");
      await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
      await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
      await signIn(page, `${key}x`);
      await expect(page.getByRole("alert").filter({ hasText: "That is not the key" })).toBeVisible();
      await expect(page.getByLabel("Key", { exact: true })).toHaveAttribute("aria-invalid", "true");
      await signIn(page);
      await expect(page).toHaveURL(/\/(\?|$)/);

      const prompt = unique("a garden gate");
      await studio.ask(prompt);
      await studio.expectPicture(prompt);
      await page.reload();
      await studio.expectPicture(prompt);

      await studio.goTo("Settings");
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page.getByRole("heading", { name: "Sign in to your studio" })).toBeVisible();
      await page.goto("/gallery");
      await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
      await expect(studio.tile(prompt)).toBeHidden();
    });
  });
}

test("a session that ended while the page was open says so, keeps the draft and goes on after signing in", async ({
  context,
  page,
  studio,
  complaints,
}) => {
  complaints.allow(refusal);
  await page.goto("/sign-in");
  await signIn(page);
  await expect(page).toHaveURL(/\/(\?|$)/);
  const [session] = (await context.cookies()).filter(({ name }) => name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax" });
  // The server judges by the time written into the cookie, not by the browser.
  const value = (session?.value ?? "").replace(/^v1\.\d+/, "v1.1000000000");
  if (session) await context.addCookies([{ ...session, value }]);

  const prompt = unique("an oak in the wind");
  await studio.ask(prompt);
  const tile = studio.job(prompt);
  await expect(tile.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  await tile.getByRole("link", { name: "Sign in" }).click();
  await signIn(page);
  await expect(studio.prompt).toHaveValue(prompt);
  await studio.generate.click();
  await studio.expectPicture(prompt);
});

test("one signs out from the command palette", async ({ page, studio, complaints }) => {
  complaints.allow(refusal);
  await page.goto("/sign-in");
  await signIn(page);
  await expect(studio.prompt).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("sign out");
  await page.getByRole("option", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to your studio" })).toBeVisible();
  await page.goto("/gallery");
  await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
});

test("a picture's address opens for the owner alone", async ({ playwright, baseURL }) => {
  const authorization = `Bearer ${key}`;
  const withBase = baseURL ? { baseURL } : {};
  const owner = await playwright.request.newContext({ ...withBase, extraHTTPHeaders: { authorization } });
  const stranger = await playwright.request.newContext(withBase);
  const id = await paint(owner, unique("a sealed letter"));
  const { url } = (await (await owner.get(`/api/v1/images/${id}`)).json()) as { url: string };
  const bare = new URL(url, baseURL).pathname;
  expect((await owner.get(bare)).status()).toBe(200);
  expect((await stranger.get(bare)).status()).toBe(401);
  await owner.dispose();
  await stranger.dispose();
});
