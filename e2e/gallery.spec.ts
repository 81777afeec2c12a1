import { expect, type Page, type Response } from "@playwright/test";
import { fillCollection } from "./support/library.ts";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

const articles = (page: Page) => page.getByRole("article");
const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

/** Waits until the wall shows what was asked for last. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole("region", { name: "Gallery" })).toHaveAttribute("aria-busy", "false");
}

test("chosen pictures go into a collection, into the trash and come back; so does the collection", async ({
  page,
  request,
}) => {
  const collection = unique("Flowers");
  const word = unique("marigolds over a quiet bay");
  for (const seed of [1, 2]) await paint(request, word, { seed });
  await page.goto("/gallery");
  await page.getByRole("searchbox").fill(word);
  await expect(articles(page)).toHaveCount(2);
  await articles(page).first().hover();
  const choose = page.getByRole("button", { name: "Choose this picture" });
  await choose.first().click();
  await articles(page)
    .nth(1)
    .getByRole("button")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText("2 chosen")).toBeVisible();

  await page.getByRole("button", { name: "Put into a collection" }).click();
  await page.getByRole("textbox", { name: "Name of the collection" }).fill(collection);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `${collection} 2` }).click();
  await expect(page).toHaveURL(/collection=col_/);
  await settle(page);
  await expect(articles(page)).toHaveCount(2);

  await page.getByRole("button", { name: `Change “${collection}”` }).click();
  await page.getByRole("button", { name: "Delete collection" }).click();
  await expect(page.getByRole("button", { name: `${collection} 2` })).toBeHidden();
  await expect(page).not.toHaveURL(/collection=/);
  await messages(page)
    .getByRole("status")
    .filter({ hasText: `${collection} deleted` })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page).toHaveURL(/collection=col_/);
  await expect(page.getByRole("button", { name: `${collection} 2`, pressed: true })).toBeVisible();
  await settle(page);
  await expect(articles(page)).toHaveCount(2);

  await articles(page).first().hover();
  await choose.first().click();
  await page.keyboard.press("Delete");
  await expect(articles(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Trash", exact: true }).click();
  await settle(page);
  await expect(articles(page)).toHaveCount(1);
  await articles(page).first().click();
  const large = page.getByRole("dialog", { name: "Picture", exact: true });
  await expect(large).toBeVisible();
  await page.keyboard.press("Delete");
  await page.getByRole("dialog", { name: "Delete for good" }).getByRole("button", { name: "Cancel" }).click();
  await large.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { name: /^Nothing matches/ })).toBeVisible();
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await expect(articles(page)).toHaveCount(2);
});

test("every view of the gallery is a link, and Back and Forward go through them", async ({
  page,
  request,
}) => {
  const word = unique("an umbrella");
  await paint(request, `${word}, furled`);
  await paint(request, `${word}, open`, { width: 768, height: 512 });
  const favorites = page.getByRole("button", { name: "Favourites" });
  const search = page.getByRole("searchbox");
  await page.goto("/gallery");
  await search.fill(word);
  await expect(articles(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByText("Wide", { exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(articles(page)).toHaveCount(1);
  await favorites.click();
  await expect(page.getByRole("heading", { name: /^Nothing matches/ })).toBeVisible();
  const link = page.url();
  expect(link).toMatch(/\?q=.*&favorites=on&shape=landscape$/);

  await page.goBack();
  await expect(articles(page)).toHaveCount(1);
  await expect(favorites).toHaveAttribute("aria-pressed", "false");
  await page.goBack();
  await expect(articles(page)).toHaveCount(2);
  await page.goBack();
  await expect(search).toHaveValue("");
  await page.goForward();
  await expect(search).toHaveValue(word);
  await expect(articles(page)).toHaveCount(2);

  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.pathname === "/api/v1/images") asked.push(url.searchParams.get("query") ?? "");
  });
  await page.goto(link);
  await expect(search).toHaveValue(word);
  await expect(page.getByRole("heading", { name: /^Nothing matches/ })).toBeVisible();
  expect(asked.filter((words) => words !== word)).toEqual([]);
  await expect(favorites).toHaveAttribute("aria-pressed", "true");
  await page.goto(`/gallery?q=${encodeURIComponent(word)}&shape=round&collection=mine&from=2026-02-31`);
  await expect(articles(page)).toHaveCount(2);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Gallery" }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(search).toHaveValue("");
});

test("a wall of 1,200 pictures keeps few of them in the page, and the keyboard goes all over it", async ({
  page,
  request,
}) => {
  const name = unique("Prints");
  const total = 1_200;
  const collection = await fillCollection(request, name, total);
  await page.goto(`/gallery?collection=${collection}`);
  const called = (number: number) => new RegExp(`^${name} ${number}$`);
  const print = (number: number) => page.getByRole("button", { name: called(number) });
  const wall = page.getByRole("region", { name: "Gallery" });
  await print(total - 1).focus();

  let most = 0;
  await expect(async () => {
    await page.keyboard.press("End");
    most = Math.max(most, await articles(page).count());
    await expect(wall.locator(":focus")).toHaveAccessibleName(called(0), { timeout: 1_000 });
  }).toPass();
  expect(most).toBeLessThan(80);
  expect(await page.evaluate(() => document.getElementsByTagName("*").length)).toBeLessThan(2_000);
  await expect(print(0)).toBeInViewport();

  await page.keyboard.press("Home");
  await expect(print(total - 1)).toBeFocused();
  await expect(print(total - 1)).toBeInViewport();
  await page.keyboard.press("ArrowRight");
  await expect(print(total - 2)).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.getByText("1 chosen")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/chosen/)).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(print(total - 2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Picture", exact: true })).toBeVisible();
});

test("a rectangle drawn to the edge of the window scrolls the wall along", async ({ page, request }) => {
  const name = unique("Postcards");
  const collection = await fillCollection(request, name, 60);
  await page.setViewportSize({ width: 1_000, height: 600 });
  await page.goto(`/gallery?collection=${collection}`);
  await settle(page);
  const wall = await page.getByRole("region", { name: "Gallery" }).boundingBox();
  if (!wall) throw new Error("The gallery has no wall.");
  await page.mouse.move(wall.x + 6, wall.y + 20);
  await page.mouse.down();
  await page.mouse.move(500, 400);
  await page.mouse.move(wall.x + wall.width - 20, 598);
  await expect(page.getByText("60 chosen")).toBeVisible();
  await page.mouse.up();
  await expect(page.getByText("60 chosen")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a picture whose file does not come says so, and comes with another try", async ({
  page,
  context,
  request,
  studio,
  complaints,
}) => {
  complaints.allow(/Failed to load resource/);
  const prompt = unique("a kite on a line");
  await paint(request, prompt);
  await page.route("**/i/**", (route) => route.abort());
  // Until the search of the address is answered, the whole library may stand there.
  const isSearch = (response: Response) => /\/api\/v1\/images\?.*query=/.test(response.url());
  await Promise.all([page.waitForResponse(isSearch), page.goto(`/gallery?q=${encodeURIComponent(prompt)}`)]);
  await settle(page);
  const card = page.getByRole("article");
  const retry = card.getByRole("button", { name: "Try again" });
  await expect(card.getByText("Could not be loaded")).toBeVisible();
  await expect(retry).toBeVisible();
  // Without a network there is no use in trying.
  await context.setOffline(true);
  await expect(card.getByText("Not kept on this device")).toBeVisible();
  await expect(retry).toBeHidden();
  await context.setOffline(false);
  await expect(card.getByText("Could not be loaded")).toBeVisible();
  await page.unroute("**/i/**");
  await retry.click();
  await studio.expectPicture(prompt);
  await expect(card.getByText("Could not be loaded")).toBeHidden();
});

test("undoing a collection leaves in what was in before, and the focus stays on the wall", async ({
  page,
  request,
}) => {
  const name = unique("Sketches");
  const word = unique("a pencil on its side");
  const ids = [await paint(request, word, { seed: 1 }), await paint(request, word, { seed: 2 })];
  const made = await request.post("/api/v1/collections", { data: { name } });
  const { id } = await made.json();
  await request.post(`/api/v1/collections/${id}/images`, { data: { ids: ids.slice(0, 1) } });
  await page.goto(`/gallery?q=${encodeURIComponent(word)}`);
  await expect(articles(page)).toHaveCount(2);
  const choose = page.getByRole("button", { name: "Choose this picture" });
  await expect(choose.first()).toHaveAccessibleDescription(word);
  const other = await page.context().newPage();
  await other.goto("/gallery");
  const inTheCollection = (count: number) => page.getByRole("button", { name: `${name} ${count}` });
  const put = async () => {
    await articles(page).first().getByRole("button").first().focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "Put into a collection" }).click();
    await page.getByRole("dialog").getByRole("button", { name }).click();
  };
  await put();
  const message = messages(page)
    .getByRole("status")
    .filter({ hasText: `1 picture put into ${name}` });
  await expect(inTheCollection(2)).toBeVisible();
  await expect(other.getByRole("button", { name: `${name} 2` })).toBeAttached();
  await other.close();
  await message.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(inTheCollection(1)).toBeVisible();
  await expect(page.locator("main :focus")).toHaveCount(1);

  await articles(page).first().getByRole("button").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Delete");
  await expect(articles(page)).toHaveCount(1);
  await expect(articles(page).getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Mark as favourite" }).press("Enter");
  await expect(articles(page).getByRole("button").first()).toBeFocused();
});

test("with 30 collections everything stays within reach, also on a narrow phone", async ({
  page,
  request,
}) => {
  const name = unique("Drawer");
  const prompt = unique("a chest of many drawers");
  await paint(request, prompt);
  const ids: string[] = [];
  for (let number = 1; number <= 30; number += 1) {
    const made = await request.post("/api/v1/collections", { data: { name: `${name} q${number}q` } });
    ids.push((await made.json()).id);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/gallery?collection=${ids[0]}`);
  const shelves = page.getByRole("navigation", { name: "Shelves" });
  for (const button of ["Library", "New collection", "Trash"])
    await expect(shelves.getByRole("button", { name: button, exact: true })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: `${name} q1q 0`, pressed: true })).toBeInViewport();

  await page.goto(`/gallery?q=${encodeURIComponent(prompt)}`);
  await expect(articles(page)).toHaveCount(1);
  await articles(page).first().getByRole("button").first().focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Put into a collection" }).click();
  const field = page.getByRole("textbox", { name: "Name of the collection" });
  await expect(field).toBeFocused();
  await field.fill(`${name} q17q`);
  await expect(page.getByRole("dialog").getByRole("button", { name })).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `${name} q17q 1` })).toBeAttached();
  for (const id of ids) await request.delete(`/api/v1/collections/${id}`);
});

test("Ctrl+A chooses every picture of the view, also what is not loaded yet", async ({ page, request }) => {
  const collection = await fillCollection(request, unique("Negatives"), 200);
  await page.setViewportSize({ width: 1_000, height: 500 });
  await page.goto(`/gallery?collection=${collection}`);
  await settle(page);
  await articles(page).first().getByRole("button").first().focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("200 chosen")).toBeVisible();
});

test("a picture at rest on the wall is one layer: nothing in it is painted apart", async ({
  page,
  request,
}) => {
  const word = unique("a heron in the reeds");
  await paint(request, word);
  for (const path of [`/gallery?q=${encodeURIComponent(word)}`, "/"]) {
    await page.goto(path);
    const tile = page.locator("[data-wall-index]", { has: page.getByRole("img", { name: word }) });
    const layers = () =>
      tile.evaluate((element) =>
        [...element.querySelectorAll("*")]
          .filter(
            (part) => part.checkVisibility({ visibilityProperty: true }) && !(part instanceof SVGElement),
          )
          .filter((part) => {
            const style = getComputedStyle(part);
            const isClipped =
              part instanceof HTMLImageElement ? style.borderRadius !== "0px" : style.overflow !== "visible";
            const { position, opacity, transform, filter } = style;
            return isClipped || [position, opacity, transform, filter].join() !== "static,1,none,none";
          })
          .map((part) => part.outerHTML.slice(0, 120)),
      );
    await page.mouse.move(0, 0);
    await expect.poll(layers).toEqual([]);
  }
});
