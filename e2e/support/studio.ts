import { randomInt } from "node:crypto";
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";

/** A small picture of a fast model, for journeys that are not about the painting. */
const SMALL = { model: "flux-2-klein-4b", width: 512, height: 512 } as const;

/** The studio as a visitor sees it: everything is found by its role and its name. */
export class Studio {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get prompt(): Locator {
    return this.page.getByRole("textbox", { name: "Prompt", exact: true });
  }

  get generate(): Locator {
    return this.page.getByRole("button", { name: "Generate" });
  }

  get lightbox(): Locator {
    return this.page.getByRole("dialog", { name: "Picture", exact: true });
  }

  /** Opens the create page; `settings` are those of a link, as the address bar shows them. */
  async open(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    const query = new URLSearchParams(settings).toString();
    await this.page.goto(query === "" ? "/" : `/?${query}`);
  }

  /** Opens the create page ready for a small, fast picture. */
  openSmall(): Promise<void> {
    return this.open({ model: SMALL.model, size: `${SMALL.width}x${SMALL.height}` });
  }

  /** Goes to a page by the rail or the tab bar. */
  async goTo(name: "Create" | "Gallery" | "History" | "Settings"): Promise<void> {
    const link = this.page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true });
    await link.click();
    await expect(link).toHaveAttribute("aria-current", "page");
  }

  async ask(prompt: string): Promise<void> {
    await this.prompt.fill(prompt);
    await this.generate.click();
  }

  /** The tile of a picture on its way, or of one that failed. */
  job(prompt: string): Locator {
    return this.page.getByRole("article", { name: prompt, exact: true });
  }

  /** The picture on the wall that was made of `prompt`; a press opens it. */
  tile(prompt: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name: prompt });
  }

  /** The whole tile, with the buttons that lie on it. */
  card(prompt: string): Locator {
    return this.page.getByRole("article").filter({ has: this.page.getByRole("img", { name: prompt }) });
  }

  /** Waits until the picture on the wall is there, decoded and not a blank. */
  async expectPicture(prompt: string): Promise<void> {
    const picture = this.tile(prompt).getByRole("img", { name: prompt, exact: true });
    await expect(picture).toBeVisible();
    await expectPainted(picture);
  }

  /** Opens a picture of the wall. */
  async look(prompt: string): Promise<void> {
    await this.tile(prompt).click();
    await this.expectShown(prompt);
  }

  /** The lightbox shows the picture made of `prompt`. */
  async expectShown(prompt: string): Promise<void> {
    const story = this.lightbox.getByRole("complementary", { name: "About this picture" });
    await expect(story.getByText(prompt, { exact: true }).first()).toBeVisible();
  }
}

/** The browser has the picture's bytes and could read them. */
export async function expectPainted(picture: Locator): Promise<void> {
  const width = () => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
}

/** The same words with a number that no other test has, so that tests share a library without meeting. */
export const unique = (words: string): string => `${words}, number ${randomInt(100_000, 1_000_000)}`;

/** Fills the library over the API, as any client may. Resolves to the id of the picture. */
export async function paint(
  request: APIRequestContext,
  prompt: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const response = await request.post("/api/v1/generations", { data: { ...SMALL, ...parameters, prompt } });
  expect(response.status(), await response.text()).toBe(200);
  const { images } = (await response.json()) as { images: readonly { id: string }[] };
  const [image] = images;
  if (!image) throw new Error("The generation has no picture.");
  return image.id;
}
