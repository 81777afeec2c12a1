import type { Page } from "@playwright/test";
import {
  openPicture,
  press,
  type Scene,
  visit,
  visitPictures,
  type Words,
  wordsBefore,
} from "./scene-steps.ts";

async function openTrash(page: Page, words: Words): Promise<void> {
  await visit("/gallery")(page);
  await press(page, words["shelf.trash"]);
}

/** What opens over the gallery. */
const gallery: readonly Scene[] = [
  {
    name: "gallery-filters",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await press(page, words["filter.title"]);
    },
  },
  {
    name: "gallery-jump",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await press(page, words["gallery.jump"]);
    },
  },
  { name: "gallery-no-match", act: visit("/gallery?q=zzzz&shape=portrait") },
  {
    name: "gallery-trash",
    act: async (page, words) => {
      await openTrash(page, words);
      await page.locator("main img").first().waitFor();
    },
  },
  {
    name: "gallery-trash-opened",
    act: async (page, words) => {
      await openTrash(page, words);
      await page.locator("main img").first().click();
      await page.getByRole("dialog").getByRole("img").first().waitFor();
    },
  },
  {
    name: "gallery-trash-empty",
    library: "empty",
    act: openTrash,
  },
  {
    name: "gallery-collection",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await page
        .getByRole("navigation", { name: words["shelf.title"] ?? "" })
        .getByRole("button")
        .nth(3)
        .click();
      await page
        .getByRole("button", { name: wordsBefore(words, "collection.change") })
        .first()
        .click();
    },
  },
  {
    name: "gallery-selected",
    act: async (page) => {
      await visitPictures("/gallery")(page);
      await page.keyboard.press("ControlOrMeta+a");
    },
  },
  {
    name: "gallery-put-away",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await page.keyboard.press("ControlOrMeta+a");
      await press(page, words["collection.put"]);
    },
  },
];

/** What opens in the lightbox. */
const lightbox: readonly Scene[] = [
  { name: "lightbox", act: (page) => openPicture(page) },
  {
    name: "lightbox-zoomed",
    act: async (page) => {
      await openPicture(page);
      for (let time = 0; time < 4; time += 1) await page.keyboard.press("+");
    },
  },
  {
    name: "lightbox-foot",
    act: async (page, words) => {
      await openPicture(page);
      await page
        .getByRole("button", { name: words["save.action"] ?? "" })
        .evaluate((button) => button.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "lightbox-long-prompt",
    paints: true,
    act: async (page) => {
      await visit("/gallery")(page);
      const prompt = `${"a lighthouse at dusk, gulls above the foam, ".repeat(30)}the end`;
      await page.evaluate(async (words) => {
        const body = JSON.stringify({ prompt: words, model: "flux-1-schnell", seed: 8, count: 1 });
        const headers = { "content-type": "application/json" };
        await fetch("/api/v1/generations", { method: "POST", headers, body });
      }, prompt);
      await openPicture(page, prompt);
    },
  },
  {
    name: "lightbox-described",
    act: async (page, words) => {
      await openPicture(page);
      await press(page, words["describe.start"]);
      const use = page.getByRole("button", { name: words["describe.use"] ?? "" });
      await use.waitFor();
      await use.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "lightbox-shared",
    act: async (page, words) => {
      await openPicture(page, "a red fox in a snowy forest, morning light");
      const share = page.getByRole("button", { name: words["share.start"] ?? "" });
      const stop = page.getByRole("button", { name: words["share.stop"] ?? "" });
      await share.or(stop).waitFor();
      if (await share.isVisible()) await share.click();
      await stop.scrollIntoViewIfNeeded();
    },
  },
  {
    name: "lightbox-compared",
    act: async (page, words) => {
      await openPicture(page);
      await press(page, words["slider.compare"]);
      await page.getByRole("slider").waitFor();
    },
  },
  {
    name: "lightbox-edit",
    act: async (page, words) => {
      await openPicture(page);
      await press(page, words["edit.open"]);
      const mask = page.getByRole("application");
      await mask.focus();
      await page.keyboard.press("Space");
      for (let step = 0; step < 6; step += 1) await page.keyboard.press("Shift+ArrowRight");
    },
  },
  {
    name: "share-page",
    act: async (page) => {
      await page.goto("/gallery");
      const path = await page.evaluate(async () => {
        const list = (await (await fetch("/api/v1/images?limit=1")).json()) as { items: { id: string }[] };
        const reply = await fetch(`/api/v1/images/${list.items[0]?.id}/share`, { method: "POST" });
        return ((await reply.json()) as { shareUrl: string }).shareUrl;
      });
      await page.goto(path);
    },
  },
];

/** What opens over the gallery and in the lightbox. */
export const galleryScenes: readonly Scene[] = [...gallery, ...lightbox];
