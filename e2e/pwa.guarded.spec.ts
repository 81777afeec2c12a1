import { expect } from "@playwright/test";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { workerReady } from "./support/worker-ready.ts";

test("a prompt kept offline outlives the session: it is sent after signing in again", async ({
  page,
  context,
  studio,
  complaints,
}) => {
  // What Chromium itself says of a missing network, and of a reply with 401.
  complaints.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/);
  const signIn = async () => {
    await page.getByLabel("Key", { exact: true }).fill(process.env.E2E_API_KEY ?? "");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/(\?|$)/);
  };
  const prompt = unique("a ferry in the morning");
  await page.goto("/sign-in");
  await signIn();
  await workerReady(page);
  await context.setOffline(true);
  await studio.ask(prompt);
  await expect(studio.job(prompt).getByRole("heading")).toHaveText("Waiting for a connection");
  await context.clearCookies();
  await context.setOffline(false);
  await expect(studio.job(prompt).getByRole("heading")).toHaveText("Waits until you sign in");
  await page.reload();
  await expect(studio.job(prompt).getByRole("heading")).toHaveText("Waits until you sign in");
  await studio.job(prompt).getByRole("link", { name: "Sign in" }).click();
  await signIn();
  await studio.expectPicture(prompt);
});
