import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, type RunningServer, startPagesStack } from "../scripts/toolbox/local-stack.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { seedGallery } from "./seed-gallery.ts";
import { startChromium } from "./start-chromium.ts";

const SHAPES = [
  [512, 512],
  [768, 512],
  [512, 768],
] as const;
const ORIGINALS = 24;

async function paintOriginals(url: string): Promise<void> {
  for (let number = 0; number < ORIGINALS; number += 1) {
    const [width, height] = SHAPES[number % SHAPES.length] ?? SHAPES[0];
    const prompt = `a lighthouse on a cliff, weather ${number}`;
    const reply = await fetch(`${url}/api/v1/generations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ prompt, model: "flux-2-klein-4b", width, height, seed: number }),
    });
    if (!reply.ok) throw new Error(`Painting answered ${reply.status}: ${await reply.text()}`);
  }
}

/** The gallery makes the small pictures itself; waits until the library has them all. */
async function makeThumbnails(url: string): Promise<void> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 4_000 } });
    await page.goto(`${url}/gallery`);
    for (let attempt = 0; attempt < 120; attempt += 1) {
      await page.mouse.wheel(0, 300);
      const reply = await fetch(`${url}/api/v1/images?limit=200`);
      const { items } = (await reply.json()) as { items: { thumbnailUrl: string | null }[] };
      if (items.every(({ thumbnailUrl }) => thumbnailUrl !== null)) return;
      await page.waitForTimeout(500);
    }
    throw new Error("The gallery made no thumbnails within a minute.");
  } finally {
    await browser.close();
  }
}

/**
 * Serves the Pages build that stands in dist/pages with a library of its own: `ORIGINALS` painted pictures with their
 * thumbnails and `pictures` copies of them; nothing at all for 0. `stop` ends the server and forgets the library.
 */
export async function startSeededLibrary(
  pictures: number,
): Promise<Pick<RunningServer, "url" | "hold"> & { readonly stop: () => Promise<void> }> {
  const persistDir = mkdtempSync(join(tmpdir(), "pictor-library-"));
  const [port = 0] = await freePorts(1);
  await migrate(persistDir);
  const start = () => startPagesStack({ port, persistDir, quiet: true });
  let server = await start();
  const stop = async () => {
    await server.stop();
    rmSync(persistDir, { recursive: true, force: true });
  };
  if (pictures === 0) return { url: server.url, hold: server.hold, stop };
  try {
    console.log("Painting the originals ...");
    await paintOriginals(server.url);
    await makeThumbnails(server.url);
    await server.stop();
    console.log(`Copying them ${pictures} times ...`);
    await seedGallery(persistDir, pictures);
    server = await start();
    return { url: server.url, hold: server.hold, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
