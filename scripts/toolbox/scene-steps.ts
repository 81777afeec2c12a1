import type { Page } from "@playwright/test";
import { catPrompt } from "./sample-library.ts";

/** The words of the page's language, by their keys. */
export type Words = Readonly<Record<string, string>>;
/** Which product shows a scene: one with a dozen pictures, one without any, one that nobody has set up yet. */
export type Library = "full" | "empty" | "locked";

/** One state of one screen. */
export interface Scene {
  readonly name: string;
  /** "full" unless said. */
  readonly library?: Library;
  /** What the API does meanwhile: never answers, or answers 503. */
  readonly api?: "stalled" | "failing";
  /** The whole page and not just the window. */
  readonly isWholePage?: boolean;
  /** Whether a service worker is let in, where it matters: it would answer for what the scene answers itself. */
  readonly serviceWorkers?: "allow" | "block";
  /** It leaves pictures in the library; whoever plays it takes them out again. */
  readonly paints?: boolean;
  readonly act: (page: Page, words: Words) => Promise<void>;
}

/** Lets a scene come about; service workers must be blocked where the API fails. */
export async function play({ api, act }: Scene, page: Page, words: Words): Promise<void> {
  if (api !== undefined) {
    await page.route(/\/api\/(?!v1\/session)/, (route) =>
      api === "failing" ? route.fulfill({ status: 503, body: "" }) : undefined,
    );
  }
  await act(page, words);
}

/** A message without its placeholders, such as the part of a name that is always the same. */
export const wordsBefore = (words: Words, key: string) => (words[key] ?? "").split("{")[0] ?? "";

export const visit = (path: string) => async (page: Page) => {
  await page.goto(path);
  await page.locator("main, [role=main]").first().waitFor();
};

/** Visits and waits until pictures are there. */
export const visitPictures = (path: string) => async (page: Page) => {
  await visit(path)(page);
  await page.locator("main img").first().waitFor();
};

export const press = (page: Page, name: string | undefined) =>
  page
    .getByRole("button", { name: name ?? "", exact: true })
    .first()
    .click();

/** Writes a prompt on the create page. */
export async function write(page: Page, prompt: string, path = "/"): Promise<void> {
  await visitPictures(path)(page);
  await page.locator("#prompt").fill(prompt);
}

/** Writes a prompt and sends it. */
export async function send(page: Page, prompt: string, path = "/"): Promise<void> {
  await write(page, prompt, path);
  await page.locator("#prompt").press("ControlOrMeta+Enter");
}

export async function openPicture(page: Page, prompt = catPrompt): Promise<void> {
  await visitPictures("/gallery")(page);
  await page.getByRole("img", { name: prompt }).first().click();
  await page.getByRole("dialog").getByRole("img", { name: prompt }).first().waitFor();
}

/** Gives the prompt field a picture of the library, as pasting it would. */
export async function pastePicture(page: Page): Promise<void> {
  const before = await page.locator("form img").count();
  await page.locator("#prompt").evaluate(async (field) => {
    const list = (await (await fetch("/api/v1/images?limit=1")).json()) as { items: { url: string }[] };
    const blob = await (await fetch(list.items[0]?.url ?? "")).blob();
    const data = new DataTransfer();
    data.items.add(new File([blob], "reference", { type: blob.type }));
    const init = { bubbles: true, cancelable: true, clipboardData: data };
    field.dispatchEvent(new ClipboardEvent("paste", init));
  });
  await page.locator("form img").nth(before).waitFor();
}
