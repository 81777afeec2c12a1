import {
  openPicture,
  pastePicture,
  press,
  type Scene,
  send,
  visit,
  visitPictures,
  wordsBefore,
  write,
} from "./scene-steps.ts";

const CHINESE = "傍晚海边的灯塔，温暖的光，写着“回家”";

/** What opens in the composer, and what becomes of what is sent. */
const create: readonly Scene[] = [
  { name: "create-written", act: (page) => write(page, CHINESE) },
  {
    name: "create-suggested",
    act: async (page) => {
      await write(page, CHINESE, "/?enhance=on&style=watercolor");
      await page.locator("form ins").first().waitFor();
    },
  },
  {
    name: "create-edited",
    act: async (page, words) => {
      await write(page, CHINESE);
      await press(page, words["action.edit"]);
      await page.getByRole("textbox", { name: words["pipeline.final"] ?? "" }).waitFor();
    },
  },
  {
    name: "create-failed",
    act: async (page, words) => {
      await send(page, "a nude figure, nsfw");
      const title = words["error.content_rejected.title"] ?? "";
      await page.getByText(title, { exact: true }).first().waitFor();
    },
  },
  {
    name: "create-running",
    act: async (page, words) => {
      await send(page, "a stone bridge over a river --emulator-fault=hang", "/?count=2");
      await page
        .getByRole("button", { name: wordsBefore(words, "action.cancelAll") })
        .first()
        .waitFor();
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: "create-held",
    act: async (page, words) => {
      await visitPictures("/")(page);
      await page.context().setOffline(true);
      await page.locator("#prompt").fill("a stone bridge over a river");
      await page.locator("#prompt").press("ControlOrMeta+Enter");
      await page.getByText(words["held.offline"] ?? "").waitFor();
    },
  },
  {
    name: "create-draft",
    paints: true,
    act: async (page, words) => {
      await send(page, "a paper boat on a pond", "/?model=sdxl-base&draft=on&seed=3");
      await page.getByRole("button", { name: words["composer.draft.finish"] ?? "", exact: true }).waitFor();
    },
  },
  {
    name: "create-references",
    act: async (page) => {
      await write(page, "the same view in winter");
      await pastePicture(page);
      await pastePicture(page);
    },
  },
  {
    name: "create-reference-menu",
    act: async (page, words) => {
      await visitPictures("/")(page);
      await press(page, words["reference.add"]);
      await page.getByRole("dialog").locator("img").first().waitFor();
    },
  },
  {
    name: "create-models",
    act: async (page) => {
      await visitPictures("/")(page);
      await page.getByRole("combobox").first().click();
    },
  },
  {
    name: "create-shapes",
    act: async (page, words) => {
      await visitPictures("/?model=flux-2-klein-4b")(page);
      await page
        .getByRole("button", { name: wordsBefore(words, "shape.label") })
        .first()
        .click();
    },
  },
  {
    name: "create-parameters",
    act: async (page, words) => {
      await visitPictures("/?model=sdxl-base&negative=blurry&seed=42")(page);
      await press(page, words["composer.parameters"]);
    },
  },
  {
    name: "create-styles",
    act: async (page, words) => {
      await visitPictures("/")(page);
      // On a narrow screen the styles are among the parameters.
      const styles = page.getByRole("combobox", { name: words["style.label"] ?? "" });
      if (!(await styles.first().isVisible())) await press(page, words["composer.parameters"]);
      await styles.filter({ visible: true }).first().click();
      await page.getByRole("option").nth(3).waitFor();
    },
  },
  {
    name: "create-drop",
    act: async (page) => {
      await visitPictures("/")(page);
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File([""], "picture.png", { type: "image/png" }));
        document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, dataTransfer: data }));
      });
    },
  },
  {
    name: "compare-results",
    paints: true,
    act: async (page, words) => {
      await visit("/compare?models=flux-2-klein-4b%2Csdxl-lightning&seed=42")(page);
      await page
        .getByRole("textbox", { name: words["composer.prompt"] ?? "", exact: true })
        .fill("a lighthouse at dusk");
      await page
        .getByRole("button", { name: words["compare.start"] ?? "" })
        .first()
        .click();
      await page
        .getByRole("button", { name: words["compare.pick"] ?? "" })
        .nth(1)
        .waitFor();
      await press(page, words["compare.pick"]);
    },
  },
];

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
      await visit("/gallery")(page);
      await press(page, words["shelf.trash"]);
      await page.locator("main img").first().waitFor();
    },
  },
  {
    name: "gallery-trash-empty",
    library: "empty",
    act: async (page, words) => {
      await visit("/gallery")(page);
      await press(page, words["shelf.trash"]);
    },
  },
  {
    name: "gallery-collection",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await page
        .getByRole("navigation", { name: words["shelf.title"] ?? "" })
        .getByRole("button")
        .nth(1)
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
      await page.getByRole("button", { name: words["save.action"] ?? "" }).scrollIntoViewIfNeeded();
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

/** What opens in the settings, and over every page. */
const others: readonly Scene[] = [
  {
    name: "settings-key",
    act: async (page, words) => {
      await visit("/settings")(page);
      await press(page, words["keys.new"]);
    },
  },
  {
    name: "settings-style",
    act: async (page, words) => {
      await visit("/settings")(page);
      await press(page, words["styles.new"]);
    },
  },
  {
    name: "settings-list",
    act: async (page, words) => {
      await visit("/settings")(page);
      await press(page, words["lists.new"]);
    },
  },
  {
    name: "settings-danger",
    act: async (page, words) => {
      await visit("/settings")(page);
      await press(page, words["danger.library.open"]);
      await page.getByRole("dialog").getByRole("textbox").waitFor();
    },
  },
  {
    name: "history-recalled",
    act: async (page, words) => {
      await write(page, "words that make room");
      await visit("/history")(page);
      await page.locator("main li").first().getByRole("button").first().click();
      await page
        .getByText(words["history.replaced"] ?? "")
        .first()
        .waitFor();
    },
  },
  {
    name: "palette",
    act: async (page) => {
      await visitPictures("/")(page);
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "shortcuts",
    act: async (page) => {
      await visitPictures("/")(page);
      await page.keyboard.press("ControlOrMeta+/");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "developers", act: visit("/developers") },
  {
    name: "developers-operation",
    act: async (page) => {
      await visit("/developers")(page);
      await page.locator("#openaiEditImage summary").click();
    },
  },
  { name: "sign-in", act: visit("/sign-in") },
  { name: "not-found", act: visit("/nothing-is-here") },
  { name: "unset-create", library: "locked", act: visit("/") },
  { name: "unset-settings", library: "locked", isWholePage: true, act: visit("/settings") },
];

/** Every layer of the studio: what opens over a room, and the pages beside the rooms. */
export const layerScenes: readonly Scene[] = [...create, ...gallery, ...lightbox, ...others];
