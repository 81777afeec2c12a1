import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { solidPng } from "./pictures.ts";
import { dropFile } from "./support/drop-file.ts";
import { screenNames, screens } from "./support/screens.ts";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("the settings of a picture come back into the composer", async ({ page, request, studio }) => {
      const prompt = unique("a hot air balloon at sunrise");
      await paint(request, prompt, { model: "dreamshaper-8-lcm", width: 768, height: 512, seed: 4321 });
      await page.goto("/gallery");
      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Use these settings" }).click();
      await expect(studio.prompt).toHaveValue(prompt);
      await expect(studio.lightbox).toBeHidden();
      await expect(page.getByRole("combobox", { name: "Model" })).toContainText("DreamShaper 8 LCM");
      await page.getByRole("button", { name: "Parameters" }).click();
      await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("4321");
      await expect(page).toHaveURL(/size=768x512/);
    });

    test("a picture brings its style back, and lets go of what stood in the composer", async ({
      page,
      request,
      studio,
    }) => {
      const prompt = unique("a lighthouse on a rock");
      await paint(request, prompt, {
        model: "sdxl-lightning",
        style: "watercolor",
        enhance: "on",
        negativePrompt: "people",
        seed: 6,
      });
      await studio.open({
        prompt: "a dog",
        count: "3",
        style: "oil-painting",
        translate: "off",
        draft: "on",
      });
      await expect(studio.prompt).toHaveValue("a dog");
      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Use these settings" }).click();
      await expect(studio.prompt).toHaveValue(prompt);
      await expect(studio.prompt).toBeFocused();
      await expect(page).toHaveURL(/enhance=on&style=watercolor$/);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get("negative")).toBe("people");
      expect(["seed", "count", "translate", "draft"].map((name) => searchParams.get(name))).toEqual([
        "6",
        null,
        null,
        null,
      ]);
    });

    test("a prompt of the history comes back with its model", async ({ page, request, studio }) => {
      const prompt = unique("a cabin in the mountains");
      await paint(request, prompt, { model: "sdxl-lightning" });
      await page.goto("/history");
      await page
        .getByRole("listitem")
        .getByRole("button", { name: new RegExp(`^${prompt}`) })
        .click();
      await expect(studio.prompt).toHaveValue(prompt);
      await expect(studio.prompt).toBeFocused();
      await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Lightning");
    });
  });
}

test("the address has a picture's settings also where the router takes its time", async ({
  page,
  context,
  request,
  studio,
}) => {
  const prompt = unique("a stone bridge in the fog");
  await paint(request, prompt, { model: "sdxl-lightning", seed: 6 });
  await studio.open({ prompt: "a dog" });
  await studio.look(prompt);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  await studio.lightbox.getByRole("button", { name: "Use these settings" }).click();
  await expect(studio.prompt).toHaveValue(prompt);
  await page.waitForTimeout(4_000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await expect(page).toHaveURL(/prompt=a\+stone.*seed=6/);
});

test("the up arrow brings back earlier prompts, the down arrow the draft", async ({ request, studio }) => {
  const [older, newer] = [unique("a fern in the shade"), unique("a poppy in the sun")];
  await paint(request, older);
  await paint(request, newer);
  await studio.open();
  await studio.prompt.press("ArrowUp");
  await expect(studio.prompt).toHaveValue(newer);
  await studio.prompt.press("ArrowUp");
  await expect(studio.prompt).toHaveValue(older);
  await studio.prompt.press("ArrowDown");
  await expect(studio.prompt).toHaveValue(newer);
  await studio.prompt.press("ArrowDown");
  await expect(studio.prompt).toHaveValue("");
});

test("a draft outlives a reload and another page, and a link carries every setting", async ({
  page,
  studio,
}) => {
  await studio.open({ prompt: "a tin robot", model: "sdxl-base", seed: "77", steps: "12" });
  await expect(studio.prompt).toHaveValue("a tin robot");
  await studio.prompt.fill("a tin robot, rusty");
  await studio.goTo("Gallery");
  await studio.goTo("Create");
  await expect(studio.prompt).toHaveValue("a tin robot, rusty");
  await expect(page).toHaveURL(/rusty/);
  // Left at once, before the address has the last words.
  await studio.prompt.fill("a tin robot, rusty, waving");
  await page.reload();
  await expect(studio.prompt).toHaveValue("a tin robot, rusty, waving");
  await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Base");
  await page.getByRole("button", { name: "Parameters" }).click();
  await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("77");
  await expect(page.getByRole("spinbutton", { name: "Steps" })).toHaveValue("12");
});

test("a reload brings back this tab's own words, not those of another tab", async ({
  page,
  context,
  studio,
}) => {
  await studio.open();
  await studio.prompt.fill("words of the first tab");
  const other = await context.newPage();
  await other.goto("/");
  await other.getByRole("textbox", { name: "Prompt" }).fill("words of the second tab");
  await other.close();
  await page.reload();
  await expect(studio.prompt).toHaveValue("words of the first tab");
  await studio.prompt.fill("");
  await page.reload();
  await expect(studio.prompt).toBeEditable();
  await expect(studio.prompt).toHaveValue("");
});

test("a downloaded file dropped on any page brings its settings back, and the prompt it replaces too", async ({
  page,
  request,
  studio,
}) => {
  const prompt = unique("a heath in bloom");
  await paint(request, prompt, { model: "sdxl-lightning", seed: 2, style: "watercolor" });
  await page.goto("/gallery");
  await studio.look(prompt);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    studio.lightbox.getByRole("button", { name: "Save the file" }).click(),
  ]);
  const file = await readFile(await download.path());
  await page.keyboard.press("Escape");
  await expect(studio.lightbox).toBeHidden();
  await dropFile(page.locator("body"), file, "image/png");
  await expect(studio.prompt).toHaveValue(prompt);
  await expect(page).toHaveURL(/model=sdxl-lightning.*seed=2&style=watercolor$/);
  await expect(studio.prompt).toBeFocused();

  await studio.prompt.fill("words never sent");
  await studio.goTo("History");
  await dropFile(page.locator("body"), file, "image/png");
  await expect(studio.prompt).toHaveValue(prompt);
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(studio.prompt).toHaveValue("words never sent");

  await dropFile(page.locator("body"), solidPng(40, 40), "image/png");
  await page.getByRole("button", { name: "Use as reference" }).click();
  await expect(page.getByRole("img", { name: /^Reference picture/ })).toHaveCount(1);
  await expect(studio.prompt).toHaveValue("words never sent");
});

test("without its settings a saved file tells nothing, in PNG and in JPEG; with them both do", async ({
  page,
  request,
  studio,
}) => {
  for (const model of ["sdxl-lightning", "flux-1-schnell"]) {
    const prompt = unique("a cove with one boat");
    await paint(request, prompt, { model, seed: 5 });
    await page.goto(`/gallery?q=${encodeURIComponent(prompt)}`);
    await studio.look(prompt);
    const save = async (tells: string) => {
      await studio.lightbox.getByText(tells, { exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        studio.lightbox.getByRole("button", { name: "Save the file" }).click(),
      ]);
      const bytes = await readFile(await download.path());
      const text = bytes.toString("latin1").replaceAll("\0", "");
      expect(await download.failure()).toBeNull();
      return text.includes("a cove with one boat");
    };
    expect([await save("Its settings"), await save("Nothing")]).toEqual([true, false]);
  }
});

test("settings are chosen by keyboard, stand in the address and survive another visit", async ({
  page,
  studio,
}) => {
  const prompt = unique("a stone bridge");
  await studio.open();
  const model = page.getByRole("combobox", { name: "Model" });
  await model.press("Enter");
  const search = page.getByRole("combobox", { name: /^Find by name/ });
  await expect(search).toBeFocused();
  await search.pressSequentially("no such thing");
  await expect(page.getByText("Nothing here is called so")).toBeVisible();
  await search.fill("免费 fast");
  await expect(page.getByRole("option")).toHaveText([
    /^SDXL Lightning.*ByteDance.*fast.*no neurons/,
    /^DreamShaper 8 LCM/,
  ]);
  await search.press("ArrowDown");
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(model).toBeFocused();
  await expect(model).toContainText("SDXL Lightning");
  await page.getByRole("button", { name: /^Shape and size/ }).click();
  await page.getByText("3:2", { exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Parameters" }).click();
  await page.getByRole("textbox", { name: "Negative prompt" }).fill("blur");
  await page.getByRole("textbox", { name: "Seed" }).fill("4711");
  await page.keyboard.press("Escape");
  await studio.prompt.fill(prompt);
  await expect(page).toHaveURL(/model=sdxl-lightning&size=1256x840&seed=4711/);

  await studio.open();
  await expect(studio.prompt).toHaveValue(prompt);
  await expect(page.getByRole("button", { name: "Shape and size, 3:2" })).toBeVisible();
  await studio.prompt.press("ControlOrMeta+Enter");
  await studio.look(prompt);
  await expect(studio.lightbox.getByRole("row", { name: /^Seed/ })).toContainText("4711");
});
