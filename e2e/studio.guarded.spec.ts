import { expect, test } from "@playwright/test";

test("a stranger sees nothing, signs in with the key, and finds the draft again", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  const prompt = page.getByRole("textbox", { name: "Prompt", exact: true });
  await prompt.fill("a lighthouse in fog");
  await prompt.press("Control+Enter");
  await page.getByRole("article").getByRole("link", { name: "Sign in" }).click();

  await page.getByLabel("Key").fill("not the key");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "not the key" })).toBeVisible();
  await page.getByLabel("Key").fill(process.env.E2E_API_KEY ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(prompt).toHaveValue("a lighthouse in fog");
  await page.getByRole("article").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("article").getByRole("img", { name: "a lighthouse in fog" })).toBeVisible();

  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in to your studio" })).toBeVisible();
  await page.goto("/gallery");
  await expect(page.getByRole("heading", { name: "You are not signed in" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});
