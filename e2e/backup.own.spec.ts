import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

interface Item {
  readonly [name: string]: unknown;
}

const listOf = async (request: APIRequestContext, path: string) =>
  ((await (await request.get(path)).json()) as { items: readonly Item[] }).items;
const pick = (items: readonly Item[], ...names: readonly string[]) =>
  items.map((item) => Object.fromEntries(names.map((name) => [name, item[name]])));

/** What a person would miss: pictures with their bytes, marks, places and words. */
async function libraryOf(request: APIRequestContext) {
  const pictures = [
    ...(await listOf(request, "/api/v1/images?limit=200")),
    ...(await listOf(request, "/api/v1/images?limit=200&deleted=true")),
  ];
  const collections = await listOf(request, "/api/v1/collections");
  const members = await Promise.all(
    collections.map(async ({ id }) => pick(await listOf(request, `/api/v1/images?collection=${id}`), "id")),
  );
  return {
    pictures: pick(pictures, "id", "prompt", "url", "favorite", "title", "seed", "createdAt", "deletedAt"),
    bytes: await Promise.all(
      pictures.map(async ({ url }) => (await (await request.get(String(url))).body()).toString("base64")),
    ),
    collections: pick(collections, "id", "name", "imageCount"),
    members,
    prompts: pick(await listOf(request, "/api/v1/prompts"), "text", "useCount", "pinned", "lastModel"),
  };
}

const messages = (page: Page) => page.getByRole("region", { name: "Messages" });

test("a backup brings back a library that was deleted as a whole", async ({ page, request, studio }) => {
  test.slow();
  const prompts = ["a red kite", "a blue kite", "一只绿色的风筝"].map(unique);
  const ids: string[] = [];
  for (const prompt of prompts) ids.push(await paint(request, prompt));
  const [first = "", second = "", third = ""] = ids;
  await request.patch(`/api/v1/images/${first}`, { data: { favorite: true, title: "The best one" } });
  const made = await request.post("/api/v1/collections", { data: { name: "Kites" } });
  const { id: collection } = (await made.json()) as { id: string };
  await request.post(`/api/v1/collections/${collection}/images`, { data: { ids: [first, second] } });
  await request.delete(`/api/v1/images/${third}`);
  const [pinned] = await listOf(request, "/api/v1/prompts?limit=1");
  await request.patch(`/api/v1/prompts/${String(pinned?.id)}`, { data: { pinned: true } });
  const before = await libraryOf(request);
  expect(before.pictures).toHaveLength(3);
  expect(before.collections).toEqual([{ id: collection, name: "Kites", imageCount: 2 }]);

  // The browser's own file dialog cannot be reached from here; without it the file comes as a download.
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete the library" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete the whole library" });
  await expect(dialog).toContainText("The library has 2 pictures now");
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save a backup" }).click();
  const backup = await (await download).path();
  await expect(dialog.getByText("Backup saved, 3 pictures")).toBeVisible();

  const go = dialog.getByRole("button", { name: "Delete the library" });
  const word = dialog.getByRole("textbox", { name: /Type .delete. to go on/ });
  await word.fill("yes");
  await expect(go).toBeDisabled();
  await word.fill("Delete");
  await go.click();
  await expect(messages(page).getByText("3 pictures deleted for good")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Delete the library" })).toBeFocused();
  expect(await libraryOf(request)).toEqual({
    pictures: [],
    bytes: [],
    collections: [],
    members: [],
    prompts: [],
  });
  await studio.goTo("Gallery");
  await expect(page.getByRole("heading", { name: "The wall is empty" })).toBeVisible();

  await studio.goTo("Settings");
  await page.getByLabel("Restore", { exact: true }).setInputFiles(backup);
  await expect(messages(page).getByText("3 pictures restored")).toBeVisible();
  expect(await libraryOf(request)).toEqual(before);
  await studio.goTo("Gallery");
  await studio.expectPicture("The best one");
  await studio.expectPicture(prompts[1] ?? "");

  // Once more: what is there stays as it is.
  await studio.goTo("Settings");
  await page.getByLabel("Restore", { exact: true }).setInputFiles(backup);
  await expect(messages(page).getByText("0 pictures restored")).toBeVisible();
  expect(await libraryOf(request)).toEqual(before);
});
