import { type BrowserContext, type CDPSession, expect, type Page } from "@playwright/test";
import { writePngText } from "../lib/domain/write-png-text.ts";
import { REMOVER } from "../scripts/toolbox/service-worker.ts";
import { solidPng } from "./pictures.ts";
import { screenNames, screens } from "./support/screens.ts";
import { shareInto } from "./support/share.ts";
import { type Change, startProxy } from "./support/start-proxy.ts";
import { expectPainted, paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";
import { workerReady } from "./support/worker-ready.ts";

/** The next deployment's service worker. */
const newWorker = (write: (script: string) => string): Change => ({
  path: "/sw.js",
  into: (script) => [write(script)],
});

/** What a browser says of each request while it has no network. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/;

/** The outbox as it stands in the browser's database. */
function outboxPrompts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open("pictor-offline", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("outbox").objectStore("outbox").getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map((entry) => entry.request.prompt));
          };
        };
      }),
  );
}

/** Wakes the service worker as Background Sync does. */
async function wakeForSync(devtools: CDPSession, origin: string): Promise<void> {
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered;
  await devtools.send("ServiceWorker.dispatchSyncEvent", {
    origin,
    registrationId,
    tag: "outbox",
    lastChance: false,
  });
}

const countOf = async (context: BrowserContext, prompt: string) => {
  const reply = await context.request.get("/api/v1/images", { params: { query: prompt } });
  expect(reply.status()).toBe(200);
  return ((await reply.json()) as { items: unknown[] }).items.length;
};

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("the gallery opens without a network, with what was seen at full size", async ({
      page,
      context,
      studio,
      complaints,
      baseURL,
    }) => {
      complaints.allow(NO_NETWORK);
      const prompt = unique("a lantern in the snow");
      await paint(context.request, prompt);
      const server = await startProxy(baseURL ?? "");
      await page.goto(`${server.url}/gallery`);
      await workerReady(page);
      await studio.look(prompt);
      await expectPainted(studio.lightbox.getByRole("img", { name: prompt }).first());
      // Nothing answers any more, neither the page nor the service worker.
      await server.stop();
      await context.setOffline(true);
      await page.goto(`${server.url}/gallery`);
      await expect(page.getByText(/You are offline/)).toBeVisible();
      await studio.look(prompt);
      await expectPainted(studio.lightbox.getByRole("img", { name: prompt }).first());
      // So do the other rooms, where one never was; anywhere else the gallery opens.
      await page.goto(`${server.url}/settings`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
      await page.goto(`${server.url}/sign-in`);
      await expect(page.getByText(/You are offline/)).toBeVisible();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Gallery");
    });

    test("a prompt written offline is kept over a reload and painted once when the network is back", async ({
      page,
      context,
      studio,
      complaints,
    }) => {
      complaints.allow(NO_NETWORK);
      const kept = unique("islands from the air");
      const dropped = unique("a rocket that never flies");
      await studio.openSmall();
      await workerReady(page);
      await context.setOffline(true);
      await studio.ask(kept);
      await studio.ask(dropped);
      await expect(studio.job(kept).getByRole("heading")).toHaveText("Waiting for a connection");
      await studio.job(dropped).getByRole("button", { name: "Cancel" }).click();
      await expect(studio.job(dropped)).toBeHidden();
      await expect.poll(() => outboxPrompts(page)).toEqual([kept]);
      await page.reload();
      await expect(studio.job(kept).getByRole("heading")).toHaveText("Waiting for a connection");
      await expect(studio.job(dropped)).toBeHidden();
      await context.setOffline(false);
      await studio.expectPicture(kept);
      await expect.poll(() => outboxPrompts(page)).toEqual([]);
      expect(await countOf(context, kept)).toBe(1);
    });

    test("what another app shares comes in: words as the prompt, pictures as references", async ({
      page,
      context,
      studio,
    }) => {
      const words = unique("a heron at the weir");
      await studio.open({ prompt: "what stood here before" });
      await workerReady(page);
      await shareInto(page, { title: "a page", text: words, url: "" }, false);
      await expect(studio.prompt).toHaveValue(words);
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(studio.prompt).toHaveValue("what stood here before");
      await shareInto(page, { title: "", text: words }, true);
      await expect(studio.prompt).toHaveValue(words);
      await expect(page.getByText("1 picture is a reference now.")).toBeVisible();
      await expect(page).not.toHaveURL(/shared=/);
      await page.reload();
      await expect(studio.prompt).toHaveValue(words);
      await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(1);
      expect(context.pages()).toHaveLength(1);
    });
  });
}

test.describe("without a service worker", () => {
  test.use({ serviceWorkers: "block" });

  test("shared words come in all the same, and a shared picture is asked for again", async ({
    page,
    studio,
  }) => {
    const words = unique("a heron over the reeds");
    await studio.open();
    await shareInto(page, { title: "a page", text: words }, true);
    await expect(studio.prompt).toHaveValue(words);
    await expect(page.getByText("Share it once more.").first()).toBeVisible();
    await expect(page).not.toHaveURL(/shared=/);
  });
});

test("a picture file opened with the studio brings its settings back, or is a reference", async ({
  page,
  studio,
}) => {
  const words = unique("a kite over the dunes");
  const text = `${words}\nSteps: 7, Seed: 1234, Size: 768x512, Model: dreamshaper-8-lcm`;
  // Chromium hands files to an installed app by this queue; the handles are its own.
  await page.addInitScript(() => {
    Object.defineProperty(window, "launchQueue", {
      value: { setConsumer: (consumer: unknown) => Object.assign(window, { openWith: consumer }) },
    });
  });
  const open = async (picture: Blob) => {
    const bytes = [...new Uint8Array(await picture.arrayBuffer())];
    await page.waitForFunction(() => "openWith" in window);
    await page.evaluate((content) => {
      const file = new File([Uint8Array.from(content)], "kite.png", { type: "image/png" });
      const { openWith } = window as unknown as { openWith(launch: object): void };
      openWith({ files: [{ getFile: async () => file }] });
    }, bytes);
  };
  await studio.open();
  await open(writePngText(solidPng(8, 8), "parameters", text));
  await expect(studio.prompt).toHaveValue(words);
  await expect(studio.prompt).toBeFocused();
  await expect(page).toHaveURL(/model=dreamshaper-8-lcm&size=768x512&steps=7&seed=1234/);
  await page.getByRole("button", { name: "As a reference" }).click();
  await expect(page.getByRole("button", { name: /^Remove reference/ })).toHaveCount(1);
  await open(new Blob([solidPng(9, 9)]));
  await expect(page.getByRole("button", { name: /^Remove reference/ })).toHaveCount(2);
  await expect(studio.prompt).toHaveValue(words);
});

test("the storage panel says what is kept where, and frees the copies of this browser alone", async ({
  page,
  request,
  studio,
}) => {
  const prompt = unique("a lamp in the attic");
  await paint(request, prompt);
  await page.goto("/gallery");
  await workerReady(page);
  await page.reload();
  await studio.expectPicture(prompt);
  await page.goto("/settings#storage");
  const panel = page.getByRole("region", { name: "Storage" });
  await expect(panel.getByRole("meter", { name: "In this browser" })).toBeVisible();
  await expect(panel.getByText(/^[\d,]+ pictures?\./)).toBeVisible();
  await panel.getByRole("button", { name: "Free offline copies" }).click();
  await expect(panel.getByText(/^0 pictures/)).toBeVisible();
  await expect(panel.getByRole("button", { name: "Free offline copies" })).toBeHidden();
  await page.goto("/gallery");
  await studio.expectPicture(prompt);
});

test("the service worker sends what waits when no window is open, and only once", async ({
  page,
  context,
  studio,
  complaints,
  baseURL,
}) => {
  complaints.allow(NO_NETWORK);
  const prompt = unique("a lighthouse keeper asleep");
  await studio.openSmall();
  await workerReady(page);
  await context.setOffline(true);
  await studio.ask(prompt);
  await expect.poll(() => outboxPrompts(page)).toEqual([prompt]);
  // No window of the studio is left when the network comes back.
  await page.goto("about:blank");
  await context.setOffline(false);
  const devtools = await context.newCDPSession(page);
  await wakeForSync(devtools, `${baseURL}/`);
  await expect.poll(() => countOf(context, prompt), { timeout: 40_000 }).toBe(1);
  await page.goto("/");
  await studio.expectPicture(prompt);
  await expect.poll(() => outboxPrompts(page)).toEqual([]);
  expect(await countOf(context, prompt)).toBe(1);
});

test("two windows that come back together paint a kept prompt once", async ({
  page,
  context,
  studio,
  complaints,
}) => {
  complaints.allow(NO_NETWORK);
  const prompt = unique("twin towers of clouds");
  await studio.openSmall();
  await workerReady(page);
  const second = await context.newPage();
  await second.goto("/gallery");
  await workerReady(second);
  await context.setOffline(true);
  await studio.ask(prompt);
  await expect.poll(() => outboxPrompts(page)).toEqual([prompt]);
  await context.setOffline(false);
  await studio.expectPicture(prompt);
  await expect(second.getByRole("img", { name: prompt })).toBeVisible();
  await expect.poll(() => outboxPrompts(page)).toEqual([]);
  expect(await countOf(context, prompt)).toBe(1);
});

test("a newer version is offered in every window, and comes in with one press", async ({
  page,
  context,
  baseURL,
}) => {
  const offer = (window: Page) => window.getByText("A new version is ready");
  const deployment = await startProxy(baseURL ?? "");
  try {
    await page.goto(deployment.url);
    await workerReady(page);
    const second = await context.newPage();
    await second.goto(`${deployment.url}/gallery`);
    await workerReady(second);
    await expect(offer(page)).toBeHidden();
    deployment.change(
      newWorker((script) => script.replace(/^const VERSION = .*;$/m, 'const VERSION = "next";')),
    );
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect(offer(page)).toBeVisible();
    await expect(offer(second)).toBeVisible();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Update" }).click()]);
    await workerReady(page);
    const caches = () => page.evaluate(() => window.caches.keys());
    await expect.poll(caches).toContain("pictor-pages-next");
    await expect(offer(page)).toBeHidden();
    // What is left of the old version is gone, the pictures are not its own.
    expect((await caches()).filter((name) => /pages|files/.test(name)).sort()).toEqual([
      "pictor-files-next",
      "pictor-pages-next",
    ]);
    // The pages are left first: what they still fetch would break off.
    await Promise.all([page.goto("about:blank"), second.goto("about:blank")]);
  } finally {
    await deployment.stop();
  }
});

/** What is left of the service worker in this browser: its registrations and its caches. */
const leftOfWorker = (page: Page) =>
  page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    (await caches.keys()).filter((name) => name.startsWith("pictor-")).length,
  ]);

test("the kill switch takes the service worker and all it kept away", async ({ page }) => {
  await page.goto("/");
  await workerReady(page);
  await page.goto("/?sw=off");
  await expect.poll(() => leftOfWorker(page)).toEqual([0, 0]);
  await expect(page.getByText("What this browser kept of the studio is gone.")).toBeVisible();
  await page.getByRole("button", { name: "Start anew" }).click();
  await expect(page).not.toHaveURL(/sw=off/);
  await workerReady(page);
});

test("a deployment that wants no service worker takes away the one that is there", async ({
  page,
  baseURL,
}) => {
  const deployment = await startProxy(baseURL ?? "");
  try {
    await page.goto(deployment.url);
    await workerReady(page);
    deployment.change(newWorker(() => REMOVER));
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await expect.poll(() => leftOfWorker(page)).toEqual([0, 0]);
    await page.goto("about:blank");
  } finally {
    await deployment.stop();
  }
});

test("Chromium finds nothing that keeps the studio from being installed, in both languages", async ({
  page,
  context,
  request,
}) => {
  await page.goto("/");
  await workerReady(page);
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // A window without a history of its own says so; everything else is ours.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual(
    [],
  );
  const { url, errors, data = "{}" } = await devtools.send("Page.getAppManifest");
  expect([new URL(url).pathname, errors]).toEqual(["/manifest.webmanifest", []]);
  const english = JSON.parse(data);
  const chinese = await (await request.get("/manifest.zh-CN.webmanifest")).json();
  const shapeOf = (manifest: typeof english) =>
    JSON.stringify(manifest, (key, value) =>
      ["lang", "description", "name", "label"].includes(key) || /screenshots\/\w+/.test(value) ? "" : value,
    );
  expect(shapeOf(chinese)).toBe(shapeOf(english));
  for (const { src, sizes } of [...english.icons, ...english.screenshots, ...chinese.screenshots]) {
    const size = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect(size, src).toBe(sizes);
  }
  for (const { url: target } of english.shortcuts) expect((await request.get(target)).status()).toBe(200);
});
