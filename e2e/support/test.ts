import { type BrowserContext, test as base, expect } from "@playwright/test";
import { Studio } from "./studio.ts";

/** What went wrong behind a page; a test fails if anything is left in it at its end. */
interface Complaints {
  /** The complaints that match belong to the journey, such as the refusal of a wrong key. */
  allow(pattern: RegExp): void;
}

/**
 * Playwright's `test` with the studio at hand, and a watch on every window that it opens: a console error or warning,
 * an uncaught error or a reply with 5xx fails it.
 */
export const test = base.extend<{ complaints: Complaints; studio: Studio }>({
  complaints: [
    async ({ context }, use) => {
      const heard = watch(context);
      const allowed: RegExp[] = [];
      await use({ allow: (pattern) => allowed.push(pattern) });
      const left = heard.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(left, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],
  studio: async ({ page }, use) => use(new Studio(page)),
});

function watch(context: BrowserContext): readonly string[] {
  const heard: string[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => heard.push(`uncaught: ${error.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 500) heard.push(`${response.status()}: ${response.url()}`);
  });
  return heard;
}
