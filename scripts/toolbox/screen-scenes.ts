import type { Page } from "@playwright/test";
import { catPrompt } from "./sample-library.ts";

export type Words = Readonly<Record<string, string>>;
export type Library = "full" | "empty";

/** One state of one screen. */
export interface Scene {
  readonly name: string;
  /** Which of the two products shows it; "full" unless said. */
  readonly library?: Library;
  /** What the API does meanwhile: never answers, or answers 503. */
  readonly api?: "stalled" | "failing";
  /** The whole page and not just the window. */
  readonly isWholePage?: boolean;
  readonly act: (page: Page, words: Words) => Promise<void>;
}

const visit = (path: string) => async (page: Page) => {
  await page.goto(path);
  await page.locator("main, [role=main]").first().waitFor();
};

/** Visits and waits until pictures are there. */
const visitPictures = (path: string) => async (page: Page) => {
  await visit(path)(page);
  await page.locator("main img").first().waitFor();
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

const openCat = async (page: Page) => {
  await visitPictures("/gallery")(page);
  await page.getByRole("img", { name: catPrompt }).first().click();
  await page.getByRole("dialog").getByRole("img", { name: catPrompt }).first().waitFor();
};

const rooms = [
  ["create", "/"],
  ["gallery", "/gallery"],
  ["history", "/history"],
  ["compare", "/compare"],
  ["settings", "/settings"],
] as const;

const statesOf = ([name, path]: (typeof rooms)[number]): Scene[] => [
  { name: `${name}-full`, act: visit(path), isWholePage: name === "settings" },
  { name: `${name}-empty`, library: "empty", act: visit(path) },
  { name: `${name}-loading`, api: "stalled", act: visit(path) },
  { name: `${name}-error`, api: "failing", act: visit(path) },
  {
    name: `${name}-offline`,
    act: async (page) => {
      await visit(path)(page);
      await page.waitForTimeout(800);
      await page.context().setOffline(true);
    },
  },
];

/** What `npm run screenshots -- --every-screen` shows: every room in its five states, then what opens in the rooms. */
export const scenes: readonly Scene[] = [
  ...rooms.flatMap(statesOf),
  {
    name: "create-written",
    act: async (page) => {
      await visitPictures("/")(page);
      await page.locator("#prompt").fill("傍晚海边的灯塔，温暖的光，写着“回家”");
    },
  },
  {
    name: "create-failed",
    act: async (page, words) => {
      await visitPictures("/")(page);
      await page.locator("#prompt").fill("a nude figure, nsfw");
      await page.locator("#prompt").press("ControlOrMeta+Enter");
      await page
        .getByText(words["error.content_rejected.title"] ?? "", { exact: true })
        .first()
        .waitFor();
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
    name: "create-parameters",
    act: async (page, words) => {
      await visitPictures("/")(page);
      await press(page, words["composer.parameters"] ?? "");
    },
  },
  {
    name: "gallery-filters",
    act: async (page, words) => {
      await visitPictures("/gallery")(page);
      await press(page, words["filter.title"] ?? "");
    },
  },
  {
    name: "gallery-trash",
    library: "empty",
    act: async (page, words) => {
      await visit("/gallery")(page);
      await press(page, words["shelf.trash"] ?? "");
    },
  },
  {
    name: "gallery-selected",
    act: async (page) => {
      await visitPictures("/gallery")(page);
      await page.keyboard.press("ControlOrMeta+a");
    },
  },
  { name: "lightbox", act: openCat },
  {
    name: "lightbox-edit",
    act: async (page, words) => {
      await openCat(page);
      await press(page, words["edit.open"] ?? "");
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
  { name: "sign-in", act: visit("/sign-in") },
  { name: "not-found", act: visit("/nothing-is-here") },
];
