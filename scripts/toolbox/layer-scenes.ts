import type { Page } from "@playwright/test";
import { galleryScenes } from "./gallery-scenes.ts";
import {
  pastePicture,
  press,
  type Scene,
  send,
  visit,
  visitPictures,
  type Words,
  wordsBefore,
  write,
} from "./scene-steps.ts";

const CHINESE = "傍晚海边的灯塔，温暖的光，写着“回家”";

/** Compares two models with a prompt. */
async function compare(page: Page, words: Words, prompt: string): Promise<void> {
  await visit("/compare?models=flux-2-klein-4b%2Csdxl-lightning&seed=42")(page);
  await page.getByRole("textbox", { name: words["composer.prompt"] ?? "", exact: true }).fill(prompt);
  await page
    .getByRole("button", { name: words["compare.start"] ?? "" })
    .first()
    .click();
}

/** What opens in the composer, and what becomes of what is sent. */
const create: readonly Scene[] = [
  {
    name: "create-written",
    act: async (page) => {
      await write(page, CHINESE);
      await page.locator("[data-strip]").waitFor();
    },
  },
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
      await compare(page, words, "a lighthouse at dusk");
      await page
        .getByRole("button", { name: words["compare.pick"] ?? "" })
        .nth(1)
        .waitFor();
      await press(page, words["compare.pick"]);
    },
  },
  {
    name: "compare-failed",
    act: async (page, words) => {
      await compare(page, words, "a nude figure, nsfw");
      const title = words["error.content_rejected.title"] ?? "";
      await page.getByText(title, { exact: true }).first().waitFor();
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
    name: "settings-key-made",
    serviceWorkers: "block",
    act: async (page, words) => {
      // A key that is taken back stays in the list: none is made for each look.
      await page.route("**/api/v1/keys", async (route, request) => {
        if (request.method() !== "POST") return route.fallback();
        const list = await (await route.fetch({ method: "GET" })).json();
        await route.fulfill({ status: 201, json: { ...list.items[0], secret: "pk_this-one-is-only-shown" } });
      });
      await visit("/settings")(page);
      await press(page, words["keys.new"]);
      await page.getByRole("textbox", { name: words["keys.name"] ?? "" }).fill("Open WebUI");
      await press(page, words["keys.create"]);
      await page.getByText(words["keys.once"] ?? "").waitFor();
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
  {
    name: "session-ended",
    serviceWorkers: "block",
    act: async (page, words) => {
      let signedIn = true;
      await page.route("**/api/v1/session", async (route) => {
        const reply = await route.fetch();
        const session = (await reply.json()) as Record<string, unknown>;
        await route.fulfill({ json: { ...session, signedIn, anonymous: false } });
      });
      const known = page.waitForResponse("**/api/v1/session");
      await write(page, "a stone bridge over a river");
      await known;
      signedIn = false;
      await page.route(/\/api\/v1\/(?!session)/, (route) => route.fulfill({ status: 401, json: {} }));
      await page.locator("#prompt").press("ControlOrMeta+Enter");
      await page.getByText(words["session.ended"] ?? "").waitFor();
    },
  },
  {
    name: "update-ready",
    serviceWorkers: "allow",
    act: async (page, words) => {
      await visitPictures("/")(page);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await visitPictures("/")(page);
      const toast = page.getByText(words["update.ready"] ?? "");
      for (let time = 0; time < 10 && !(await toast.isVisible()); time += 1) {
        await page.evaluate(() => navigator.serviceWorker.dispatchEvent(new Event("controllerchange")));
        await page.waitForTimeout(500);
      }
      await toast.waitFor();
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
export const layerScenes: readonly Scene[] = [...create, ...galleryScenes, ...others];
