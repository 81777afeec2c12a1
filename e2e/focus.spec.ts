import { expect } from "@playwright/test";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

test("the focus stays near what a press took away", async ({ page, request }) => {
  const prompt = unique("a pine in the snow");
  await paint(request, prompt);
  await page.goto("/history");
  const pin = page.getByRole("button", { name: new RegExp(`^Pin.*${prompt}`) });
  await pin.press("Enter");
  const pinned = page.locator("[aria-pressed=true]").first();
  await expect(pinned).toBeFocused();
  await pinned.press("Enter");
  await expect(page.locator("[aria-pressed=false]:focus")).toHaveCount(1);

  await page.goto("/settings");
  const keys = page.getByRole("region", { name: "Keys", exact: true });
  const opener = keys.getByRole("button", { name: "New key" });
  await opener.press("Enter");
  const name = unique("robot");
  await keys.getByRole("textbox").first().fill(name);
  await keys.getByRole("button", { name: "Create the key" }).press("Enter");
  await expect(keys.getByRole("button", { name: "Copy" })).toBeFocused();
  await keys.getByRole("button", { name: "I have kept it" }).press("Enter");
  await expect(opener).toBeFocused();
  const row = keys.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: "Revoke" }).press("Enter");
  await row.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(row.getByRole("button", { name: "Revoke" })).toBeFocused();
  await row.getByRole("button", { name: "Revoke" }).press("Enter");
  await row.getByRole("button", { name: "Revoke for good" }).press("Enter");
  await expect(row.getByText("revoked", { exact: false })).toBeVisible();
  await expect(row).toBeFocused();
});
