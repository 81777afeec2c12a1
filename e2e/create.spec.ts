import { expect, type Page, type Request, test } from "@playwright/test";
import { solidPng } from "./pictures.ts";
import { screenNames, screens } from "./support/screens.ts";

/** A console error or an uncaught exception fails the test that caused it; the network's own lines are not ours. */
test.beforeEach(({ page }) => {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      throw new Error(`console: ${message.text()}`);
    }
  });
});

const prompt = (page: Page) => page.getByRole("textbox", { name: "Prompt", exact: true });

/** Opens a page and waits until its script is at work: what it asks first is who the visitor is. */
async function open(page: Page, path: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/api/v1/session")),
    page.goto(path),
  ]);
}

/** What a press of Generate sends. */
async function sent(page: Page, press: () => Promise<void>): Promise<Record<string, unknown>> {
  const isGeneration = (request: Request) =>
    request.method() === "POST" && request.url().endsWith("/api/v1/generations");
  const [request] = await Promise.all([page.waitForRequest(isGeneration), press()]);
  return request.postDataJSON();
}

test("what becomes of a prompt is seen before it is painted, and can be edited or refused", async ({
  page,
}) => {
  await open(page, "/");
  await prompt(page).fill("雪夜里的灯塔");
  const send = () => prompt(page).press("Control+Enter");
  await expect(page.getByText("Chinese → English")).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Your words go to the model as they are.")).toBeVisible();
  expect(await sent(page, send)).toMatchObject({ prompt: "雪夜里的灯塔", translate: "off" });

  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const final = page.getByRole("textbox", { name: "What the model gets" });
  await expect(final).not.toHaveValue("");
  await final.fill("a lighthouse in a blizzard");
  await expect(page).toHaveURL(/final=a\+lighthouse/);
  await page.reload();
  await expect(final).toHaveValue("a lighthouse in a blizzard");
  expect(await sent(page, send)).toMatchObject({ finalPrompt: "a lighthouse in a blizzard" });

  await page.getByRole("button", { name: "Enrichment" }).click();
  await expect(final).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(final).toHaveValue("a lighthouse in a blizzard");

  await page.getByRole("button", { name: "Back to the suggestion" }).click();
  await page.getByRole("button", { name: "Enrichment" }).click();
  await page.getByRole("combobox", { name: "Style" }).click();
  await page.getByRole("option", { name: /^Watercolo/ }).click();
  await expect(page.getByText(/Chinese → English · enriched · style/)).toBeVisible();
  await expect(page.locator("form ins").first()).toBeVisible();
  expect(await sent(page, send)).toMatchObject({ enhance: "on", style: "watercolor", translate: "auto" });
});

test("reference pictures come by file, paste and drop, small enough for the model, and say what they show", async ({
  page,
}) => {
  await open(page, "/");
  const references = page.getByRole("img", { name: /^Reference picture/ });
  await page.getByRole("button", { name: "Add a reference picture" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "From a file" }).click(),
  ]);
  const png = Buffer.from(solidPng(900, 600));
  await chooser.setFiles({ name: "one.png", mimeType: "image/png", buffer: png });
  await expect(references).toHaveCount(1);

  const bytes = [...solidPng(40, 40)];
  for (const type of ["paste", "drop"]) {
    await prompt(page).evaluate(
      (field, [name, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], "two.png", { type: "image/png" }));
        const init = { bubbles: true, cancelable: true };
        field.dispatchEvent(
          name === "paste"
            ? new ClipboardEvent("paste", { ...init, clipboardData: data })
            : new DragEvent("drop", { ...init, dataTransfer: data }),
        );
      },
      [type, bytes] as const,
    );
    await expect(references).toHaveCount(type === "paste" ? 2 : 3);
  }
  await page.reload();
  await expect(references).toHaveCount(3);

  await page.getByRole("button", { name: "Use FLUX.2 klein 4B" }).click();
  await page.getByRole("button", { name: "Describe reference picture 1" }).click();
  await expect(prompt(page)).not.toHaveValue("");
  const body = await sent(page, () => prompt(page).press("Control+Enter"));
  const inputs = body.inputImages as string[];
  expect(inputs).toHaveLength(3);
  const sizes = await page.evaluate(
    (uris) =>
      Promise.all(
        uris.map(async (uri) => {
          const image = new Image();
          image.src = uri;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }),
      ),
    inputs,
  );
  expect(sizes).toEqual([
    [511, 341],
    [40, 40],
    [40, 40],
  ]);
});

test("a fifth reference picture is refused with words; one that was taken out comes back to its place", async ({
  page,
}) => {
  await open(page, "/");
  const references = page.getByRole("img", { name: /^Reference picture/ });
  const widths = () =>
    references.evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("width")));
  const choose = async (...files: readonly { readonly name: string; readonly buffer: Buffer }[]) => {
    await page.getByRole("button", { name: "Add a reference picture" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "From a file" }).click(),
    ]);
    await chooser.setFiles(files.map((file) => ({ ...file, mimeType: "image/png" })));
  };
  const png = (width: number) => ({ name: `${width}.png`, buffer: Buffer.from(solidPng(width, 20)) });
  const full = page.getByText("At most 4 reference pictures; take one out first.");
  await choose(png(20), png(21), png(22), png(23));
  await expect(references).toHaveCount(4);
  await expect(full).toBeHidden();
  await choose(png(24));
  await expect(full).toBeVisible();
  await choose({ name: "broken.png", buffer: Buffer.from("no picture") });
  await expect(page.getByText("The picture could not be read.")).toBeVisible();
  await expect(references).toHaveCount(4);

  const remove = (number: number) =>
    page.getByRole("button", { name: `Remove reference picture ${number}`, exact: true });
  await remove(2).focus();
  await page.keyboard.press("Enter");
  expect(await widths()).toEqual(["20", "22", "23"]);
  await expect(remove(2)).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(widths).toEqual(["20", "21", "22", "23"]);
  await expect(remove(2)).toBeFocused();
  await page.reload();
  await expect.poll(widths).toEqual(["20", "21", "22", "23"]);

  await page.getByRole("button", { name: /^Use FLUX/ }).press("Enter");
  await expect(prompt(page)).toBeFocused();
  for (const left of [3, 2, 1, 0]) {
    await remove(1).press("Enter");
    await expect(references).toHaveCount(left);
  }
  await expect(prompt(page)).toBeFocused();
});

test("a style of a link that is not there any more is let go, and the picture is painted", async ({
  page,
}) => {
  await open(page, "/?prompt=a+heron&style=nostyle");
  await expect(page.getByRole("combobox", { name: "Style" })).toHaveText("Style");
  await expect(page).not.toHaveURL(/style=/);
  const body = await sent(page, () => prompt(page).press("Control+Enter"));
  expect(body.prompt).toBe("a heron");
  expect("style" in body).toBe(false);
});

test("every line is a prompt of its own; a draft is finished with its seed, after a reload too", async ({
  page,
}) => {
  await open(page, "/?model=sdxl-base&lines=on&draft=on");
  await prompt(page).fill("a paper boat\n\na tin robot");
  await prompt(page).press("Control+Enter");
  const finish = page.getByRole("button", { name: "Finish" });
  await expect(finish).toHaveCount(2);
  const body = await sent(page, () => finish.first().click());
  expect(body).toMatchObject({ prompt: "a tin robot", finalPrompt: "a tin robot", count: 1 });
  expect(typeof body.seed).toBe("number");
  expect("steps" in body).toBe(false);

  await page.reload();
  // The two were painted at once; which of them stands first depends on which was ready first.
  const boat = page.getByRole("article").filter({ has: page.getByRole("img", { name: "a paper boat" }) });
  await expect(boat.first()).toBeVisible();
  const tile = boat.first().locator("xpath=..");
  const finished = await sent(page, () => tile.getByRole("button", { name: "Finish" }).click());
  expect(finished).toMatchObject({ prompt: "a paper boat", model: "sdxl-base", count: 1 });
  expect(typeof finished.seed).toBe("number");
  expect("steps" in finished).toBe(false);
});

test("a draft made from a picture is finished from the same picture after a reload", async ({ page }) => {
  await open(page, "/?model=flux-2-dev&size=256x256&draft=on");
  await page.getByRole("button", { name: "Add a reference picture" }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "From a file" }).click(),
  ]);
  const buffer = Buffer.from(solidPng(64, 48));
  await chooser.setFiles({ name: "one.png", mimeType: "image/png", buffer });
  await expect(page.getByRole("img", { name: /^Reference picture/ })).toHaveCount(1);
  await prompt(page).fill("the same in the rain");
  const draft = await sent(page, () => prompt(page).press("Control+Enter"));
  const finish = page.getByRole("button", { name: "Finish" });
  await expect(finish.first()).toBeVisible();
  await page.getByRole("button", { name: /^Remove reference picture/ }).click();
  await page.reload();
  const finished = await sent(page, () => finish.first().click());
  expect(finished).toMatchObject({ model: "flux-2-dev", inputImages: draft.inputImages });
  expect(finished.seed).toBeDefined();
  expect("steps" in finished).toBe(false);
});

test("a reload in the middle of a generation loses nothing", async ({ page }) => {
  await open(page, "/");
  await page.route("**/api/v1/generations", (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  await prompt(page).fill("a glass bottle on a beach");
  await sent(page, () => prompt(page).press("Control+Enter"));
  await page.reload();
  await expect(page.getByRole("heading", { name: "Interrupted" })).toBeVisible();
  await expect(prompt(page)).toHaveValue("a glass bottle on a beach");
  await page.unroute("**/api/v1/generations");
  await page.getByRole("article").getByRole("button", { name: "Try again" }).click();
  await expect(
    page.getByRole("article").getByRole("img", { name: "a glass bottle on a beach" }).first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Interrupted" })).toHaveCount(0);
});

test("a tab that dies leaves what it owes to the next one, which sends nothing by itself", async ({
  page,
  context,
}) => {
  await open(page, "/");
  await context.route("**/api/v1/generations", (route) =>
    route.request().method() === "POST" ? undefined : route.continue(),
  );
  await prompt(page).fill("a torn map on a table");
  await sent(page, () => prompt(page).press("Control+Enter"));
  // One that lives keeps its own to itself, and one that is left in order takes it along.
  const beside = await context.newPage();
  await open(beside, "/");
  await prompt(beside).fill("a key under a mat");
  await sent(beside, () => prompt(beside).press("Control+Enter"));
  await beside.waitForTimeout(4_000);
  await expect(beside.getByRole("heading", { name: "Interrupted" })).toHaveCount(0);
  await beside.close({ runBeforeUnload: true });

  const crash = page.waitForEvent("crash");
  // Never answered: nobody is left to do it.
  void page.goto("chrome://crash").catch(() => undefined);
  await crash;
  const next = await context.newPage();
  let count = 0;
  next.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/v1/generations")) count += 1;
  });
  await open(next, "/");
  await expect(next.getByRole("heading", { name: "Interrupted" })).toHaveCount(1, { timeout: 15_000 });
  await expect(next.getByRole("article").getByText("a torn map on a table")).toBeVisible();
  expect(count).toBe(0);
  await next.route("**/api/v1/generations", (route) => route.continue());
  await next.getByRole("article").getByRole("button", { name: "Try again" }).click();
  await expect(
    next.getByRole("article").getByRole("img", { name: "a torn map on a table" }).first(),
  ).toBeVisible();
});

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("two models are compared with one prompt and one seed, and one of them wins", async ({ page }) => {
      await open(page, "/compare");
      await page.getByRole("textbox", { name: "Prompt", exact: true }).fill("a lighthouse at dusk");
      for (const label of ["FLUX.2 klein 4B", "FLUX.2 klein 9B"]) {
        await page.getByRole("checkbox", { name: new RegExp(label) }).uncheck({ force: true });
      }
      await page.getByRole("checkbox", { name: "SDXL Base" }).check({ force: true });
      await page.getByRole("checkbox", { name: "SDXL Lightning" }).check({ force: true });
      await page.getByRole("textbox", { name: "Seed for all" }).fill("42");
      await expect(page).toHaveURL(/models=sdxl-base%2Csdxl-lightning&seed=42/);
      await page.getByRole("button", { name: /^Compare/ }).click();
      await expect(page.getByText("seed 42")).toHaveCount(2);
      await page.getByRole("button", { name: "Pick this one" }).first().click();
      await expect(page.getByRole("button", { name: "Winner" })).toHaveCount(1);
      await page.getByRole("button", { name: "Pick this one" }).click();
      await expect(page.getByRole("button", { name: "Winner" })).toHaveCount(1);
      await page.getByRole("button", { name: "Use these settings" }).first().click();
      await expect(prompt(page)).toHaveValue("a lighthouse at dusk");
      await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Base");
    });

    test("what is compared survives a reload with its winner", async ({ page }) => {
      await open(page, "/compare?models=sdxl-base%2Csdxl-lightning&seed=42");
      await prompt(page).fill("a lighthouse in the rain");
      await page.getByRole("button", { name: /^Compare/ }).click();
      await expect(page.getByText("seed 42")).toHaveCount(2);
      await expect(page.getByRole("article").first()).toBeInViewport();
      const winner = page.getByRole("article", { name: "SDXL Lightning" });
      await winner.getByRole("button", { name: "Pick this one" }).click();
      await expect(winner.getByRole("button", { name: "Winner" })).toBeVisible();
      await page.reload();
      await expect(page.getByText("seed 42")).toHaveCount(2);
      await expect(winner.getByRole("button", { name: "Winner" })).toBeVisible();
      const pictures = page.getByRole("img", { name: "a lighthouse in the rain" });
      await expect(pictures).toHaveCount(2);
      // One that is under way when the page goes can be tried again afterwards.
      await page.route("**/api/v1/generations", (route) =>
        route.request().method() === "POST" ? undefined : route.continue(),
      );
      await page.getByRole("textbox", { name: "Seed for all" }).fill("43");
      await sent(page, () => page.getByRole("button", { name: /^Compare/ }).click());
      await page.reload();
      await expect(page.getByRole("heading", { name: "Interrupted", level: 3 })).toHaveCount(2);
      await page.unroute("**/api/v1/generations");
      await winner.getByRole("button", { name: "Try again" }).click();
      await expect(winner.getByText("seed 43")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Interrupted" })).toHaveCount(1);
    });
  });
}
