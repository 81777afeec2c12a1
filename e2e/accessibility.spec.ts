import { expect, test } from "@playwright/test";
import { findInaccessible } from "../scripts/toolbox/find-inaccessible.ts";
import { fillLibrary, fillShelves } from "../scripts/toolbox/sample-library.ts";
import { play, type Words } from "../scripts/toolbox/scene-steps.ts";
import { scenes } from "../scripts/toolbox/screen-scenes.ts";
import { settle } from "../scripts/toolbox/settle.ts";
import { screens } from "./support/screens.ts";

// `npm run screenshots -- --every-screen` looks at the rest with axe too: a library that is empty or not set up, every
// size, theme and language.
const looked = scenes.filter(({ library = "full" }) => library === "full");
const looks = [
  ["desktop", "light"],
  ["phone", "dark"],
] as const;

const SETTLE_MS = 300;
/** A scene that does not come about in this time says so. */
const SCENE_MS = 20_000;

test.beforeAll(async ({ baseURL }) => {
  await fillLibrary(baseURL ?? "");
  await fillShelves(baseURL ?? "");
});

for (const [screen, colorScheme] of looks) {
  test(`${screen}, ${colorScheme}: every page and every layer of it is accessible`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(looked.length * SCENE_MS);
    const { default: words }: { default: Words } = await import("../messages/en.json", {
      with: { type: "json" },
    });
    for (const scene of looked) {
      await test.step(scene.name, async () => {
        const context = await browser.newContext({
          ...screens[screen],
          ...(baseURL ? { baseURL } : {}),
          colorScheme,
          locale: "en-US",
          // Motion is left out: a word that fades in has no contrast of its own.
          reducedMotion: "reduce",
          serviceWorkers: scene.serviceWorkers ?? "block",
        });
        context.setDefaultTimeout(SCENE_MS);
        const page = await context.newPage();
        await play(scene, page, words);
        // What waits for its data is pale until it may be pressed.
        await settle(page, SETTLE_MS);
        expect.soft(await findInaccessible(page), scene.name).toEqual([]);
        await context.close();
      });
    }
  });
}
