import { expect } from "@playwright/test";
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
  await page.reload();
  await expect(studio.prompt).toHaveValue("a tin robot, rusty");
  await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Base");
  await page.getByRole("button", { name: "Parameters" }).click();
  await expect(page.getByRole("textbox", { name: "Seed" })).toHaveValue("77");
  await expect(page.getByRole("spinbutton", { name: "Steps" })).toHaveValue("12");
});
