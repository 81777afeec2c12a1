import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { migrate, startPagesStack, startWorkersStack } from "../scripts/toolbox/local-stack.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

test("an empty library says so, and what is painted outlives a restart of the server", async ({
  page,
  studio,
}, testInfo) => {
  test.setTimeout(300_000);
  const start = testInfo.project.name === "pages" ? startPagesStack : startWorkersStack;
  const persistDir = mkdtempSync(join(tmpdir(), "pictor-restart-"));
  const [port = 0] = await freePorts(1);
  const options = { port, persistDir, quiet: true, vars: { ALLOW_ANONYMOUS: "true" } };
  const prompt = unique("a snow globe");
  await migrate(persistDir);

  const first = await start(options);
  try {
    await page.goto(`${first.url}/gallery`);
    await expect(page.getByRole("heading", { name: "The wall is empty" })).toBeVisible();
    await page.goto(`${first.url}/history`);
    await expect(page.getByRole("heading", { name: "No prompts yet" })).toBeVisible();
    await page.goto(`${first.url}/`);
    await expect(page.getByRole("heading", { name: "Nothing on the wall yet" })).toBeVisible();
    await studio.ask(prompt);
    await studio.expectPicture(prompt);
    // The page is left first: what it still fetches would break off.
    await page.goto("about:blank");
  } finally {
    await first.stop();
  }

  const second = await start(options);
  try {
    await page.goto(`${second.url}/gallery`);
    await studio.expectPicture(prompt);
    await page.goto(`${second.url}/history`);
    await expect(page.getByRole("listitem").filter({ hasText: prompt })).toContainText("used once");
    await page.goto("about:blank");
  } finally {
    await second.stop();
    rmSync(persistDir, { recursive: true, force: true });
  }
});
