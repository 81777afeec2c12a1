import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { migrate, startPagesStack } from "../scripts/toolbox/local-stack.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { test } from "./support/test.ts";

test("a new deployment says what is missing and how to mend it, and checks again when asked", async ({
  page,
  complaints,
}) => {
  test.setTimeout(300_000);
  // Without its tables the library does not answer.
  complaints.allow(/503/);
  const persistDir = mkdtempSync(join(tmpdir(), "pictor-setup-"));
  const [port = 0] = await freePorts(1);
  const visit = async (vars: Record<string, string>, look: (page: Page) => Promise<void>) => {
    const server = await startPagesStack({ port, persistDir, vars, quiet: true });
    try {
      await page.goto(`${server.url}/settings#setup`);
      await look(page);
      // The page is left first: what it still fetches would break off.
      await page.goto("about:blank");
    } finally {
      await server.stop();
    }
  };
  const steps = page.locator("#setup").getByRole("listitem");
  try {
    await visit({ ALLOW_ANONYMOUS: "false" }, async () => {
      await expect(steps).toHaveCount(1);
      await expect(steps).toContainText("secret put API_KEY");
    });
    await visit({ ALLOW_ANONYMOUS: "true" }, async () => {
      await expect(steps).toContainText(["d1 migrations apply pictor --remote"]);
      await migrate(persistDir);
      await page.getByRole("button", { name: "Check again" }).first().click();
      await expect(steps).toHaveCount(0);
    });
  } finally {
    rmSync(persistDir, { recursive: true, force: true });
  }
});
