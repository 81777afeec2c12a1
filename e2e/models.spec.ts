import { expect } from "@playwright/test";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

/** One of every kind: JSON and multipart requests, base64, JPEG and PNG replies. */
const models = [
  "FLUX.1 schnell",
  "FLUX.2 klein 4B",
  "Phoenix 1.0",
  "SDXL Lightning",
  "DreamShaper 8 LCM",
] as const;

test("five models paint five pictures, while the next prompts are written", async ({ page, studio }) => {
  const wishes = models.map((model) => ({ model, prompt: unique("a red fox in a snowy forest") }));
  await studio.open();
  const picker = page.getByRole("combobox", { name: "Model" });
  for (const { model, prompt } of wishes) {
    await picker.click();
    await page.getByRole("option", { name: model }).click();
    await expect(picker).toContainText(model);
    await studio.ask(prompt);
    await expect(studio.job(prompt).or(studio.card(prompt))).toBeVisible();
  }
  for (const { prompt } of wishes) await studio.expectPicture(prompt);
  for (const { model, prompt } of wishes) {
    await studio.look(prompt);
    const parameters = studio.lightbox.getByRole("table");
    await expect(parameters.getByRole("row", { name: `Model ${model}` })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(studio.lightbox).toBeHidden();
  }
});

test("what a model cannot do is not offered, and what it did otherwise is said", async ({
  page,
  request,
  studio,
}) => {
  const picker = page.getByRole("combobox", { name: "Model" });
  const shape = page.getByRole("button", { name: /^Shape and size/ });
  await studio.open({ model: "sdxl-base" });
  await expect(picker).toContainText("SDXL Base");
  await expect(shape).toBeVisible();
  await picker.click();
  await page.getByRole("option", { name: "FLUX.1 schnell" }).click();
  await expect(shape).toBeHidden();

  const prompt = unique("a stone bridge in autumn");
  await paint(request, prompt, { model: "flux-1-schnell", steps: 20 });
  await page.goto("/gallery");
  await studio.look(prompt);
  await expect(studio.lightbox.getByRole("row", { name: "Steps 20 8" })).toBeVisible();
});
