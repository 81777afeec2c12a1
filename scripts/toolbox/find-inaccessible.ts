import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with the page as it stands: WCAG 2.2 AA and its own good practice, a line each. An open list hides
 * the rest of the page; then it is looked at alone.
 */
export async function findInaccessible(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate((): Promise<AxeResults> => {
    const list = document.querySelector("[role=listbox]");
    // Each option is named by all of its own words, whose gaps axe misreads.
    const rules = { "label-content-name-mismatch": { enabled: list === null } };
    return Reflect.get(window, "axe").run(list ?? document, { resultTypes: ["violations"], rules });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}
