import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { screenNames, screens } from "./support/screens.ts";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 AA and axe's own good practice, in the present state of the page, or in the list of choices alone. */
async function expectAccessible(page: Page, what: string, part: "page" | "list" = "page"): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate((list): Promise<AxeResults> => {
    // An open list hides the rest of the page, and each option is named by all of its own words, whose gaps axe misreads.
    const rules = { "label-content-name-mismatch": { enabled: !list } };
    return Reflect.get(window, "axe").run(list ? "[role=listbox]" : document, {
      resultTypes: ["violations"],
      rules,
    });
  }, part === "list");
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
  expect.soft(found, what).toEqual([]);
}

// Motion is left out: a word that fades in has no contrast of its own.
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const screen of screenNames) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${screen}, ${colorScheme}`, () => {
      test.use({ ...screens[screen], colorScheme });

      test("every page and every layer of it is accessible", async ({ page, request, studio }) => {
        const prompt = unique("an apple on a table");
        const fault = unique("a pear --emulator-fault=4006");
        await paint(request, prompt);
        for (const path of ["/gallery", "/history", "/settings", "/sign-in", "/developers"]) {
          await page.goto(path);
          if (path === "/gallery") await studio.expectPicture(prompt);
          if (path === "/history") await expect(page.getByText(prompt)).toBeVisible();
          if (path === "/settings") await expect(page.getByText("R2 bucket")).toBeVisible();
          if (path === "/developers") await page.locator("#openaiEditImage summary").click();
          await expectAccessible(page, path);
        }
        await page.goto("/gallery");
        await studio.look(prompt);
        await expect(studio.lightbox.getByRole("row", { name: /^Seed/ })).toBeVisible();
        await expectAccessible(page, "lightbox");

        await studio.openSmall();
        await studio.ask(fault);
        await expect(studio.job(fault).getByRole("heading")).toHaveText("Today's free neurons are used up");
        await studio.expectPicture(prompt);
        await expectAccessible(page, "create, with a failed tile");
        await page.getByRole("button", { name: "Parameters" }).click();
        await expect(page.getByRole("dialog", { name: "Parameters" })).toBeVisible();
        await expectAccessible(page, "parameters");
        await page.keyboard.press("Escape");
        await page.getByRole("combobox", { name: "Model" }).click();
        await expect(page.getByRole("listbox")).toBeVisible();
        await expectAccessible(page, "models", "list");
      });
    });
  }
}
