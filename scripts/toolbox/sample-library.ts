import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { chromiumOptions } from "./find-chromium.ts";
import { migrate, startWorkersStack } from "./local-stack.ts";
import { freePorts } from "./ports.ts";

interface Wish {
  readonly prompt: string;
  readonly model: string;
  readonly seed: number;
  readonly width?: number;
  readonly height?: number;
  readonly steps?: number;
}

const landscape = { width: 1216, height: 832 };
const portrait = { width: 832, height: 1216 };
export const catPrompt = "一只可爱的猫咪坐在窗台上，午后阳光";
const wishes: readonly Wish[] = [
  {
    prompt: "a lighthouse on a cliff at dusk, warm light, calm sea",
    model: "flux-2-klein-4b",
    seed: 7,
    ...landscape,
  },
  { prompt: "雪山下的湖泊，清晨薄雾，水墨风格", model: "flux-2-klein-4b", seed: 21, ...portrait },
  { prompt: "a red fox in a snowy forest, morning light", model: "flux-1-schnell", seed: 11 },
  // More steps than the model takes, so that the lightbox shows what was asked beside what was done.
  { prompt: catPrompt, model: "flux-1-schnell", seed: 4, steps: 12 },
  {
    prompt: "a sailing boat under the stars, night, watercolor",
    model: "flux-2-klein-4b",
    seed: 33,
    ...landscape,
  },
  { prompt: "a cabin in the mountains, autumn forest, sunset", model: "sdxl-base", seed: 5 },
  { prompt: "a hot air balloon over a valley at sunrise", model: "flux-2-klein-4b", seed: 12, ...portrait },
  { prompt: "樱花树下的古桥，春天，柔和的光", model: "flux-2-klein-4b", seed: 9, ...landscape },
  { prompt: "a whale in the deep ocean, moonlight", model: "flux-1-schnell", seed: 15 },
  { prompt: "a city skyline in the rain at night, neon", model: "flux-2-klein-4b", seed: 18, ...portrait },
  { prompt: "a vase of sunflowers on a table, oil painting", model: "dreamshaper-8-lcm", seed: 2 },
  { prompt: "沙漠中的骆驼，落日，长长的影子", model: "flux-2-klein-4b", seed: 27, ...landscape },
];

export interface Product {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

/** Starts the built product with an empty library of its own, which `stop` deletes. `vars` are variables of the app. */
export async function startProduct(vars: Readonly<Record<string, string>> = {}): Promise<Product> {
  const [port = 0] = await freePorts(1);
  const persistDir = mkdtempSync(join(tmpdir(), "pictor-screenshots-"));
  await migrate(persistDir);
  const server = await startWorkersStack({ port, persistDir, vars, quiet: true });
  const stop = async () => {
    await server.stop();
    rmSync(persistDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Asks the product's own API. Throws with the reply if it refuses. */
async function ask<Answer>(url: string, path: string, method: string, body?: unknown): Promise<Answer> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${text}`);
  return (text === "" ? null : JSON.parse(text)) as Answer;
}

interface ListedImage {
  readonly id: string;
  readonly createdAt: string;
}

const listImages = async (url: string) =>
  (await ask<{ items: ListedImage[] }>(url, "/images?limit=100", "GET")).items;

const changeImages = (url: string, change: Readonly<Record<string, unknown>>) =>
  ask(url, "/images/bulk", "POST", change);

/** Paints the dozen pictures that the screenshots show. Throws with the reply if one is refused. */
export async function fillLibrary(url: string): Promise<void> {
  for (const wish of wishes) await ask(url, "/generations", "POST", wish);
}

/** A filled library gets what else one may have: collections, hearts, something in the trash, words and keys of one's own. */
export async function fillShelves(url: string): Promise<void> {
  await ask(url, "/generations", "POST", {
    prompt: "an old bicycle against a wall",
    model: "sdxl-lightning",
  });
  const [discarded, ...kept] = (await listImages(url)).map(({ id }) => id);
  await changeImages(url, { action: "delete", ids: [discarded] });
  await changeImages(url, { action: "favorite", ids: kept.slice(2, 5) });
  for (const [name, from] of [
    ["旅行的海报", 0],
    ["Postcards", 4],
  ] as const) {
    const { id } = await ask<{ id: string }>(url, "/collections", "POST", { name });
    const ids = kept.slice(from, from + 5);
    await changeImages(url, { action: "addToCollection", collectionId: id, ids });
  }
  await ask(url, "/presets", "POST", {
    name: "Blueprint",
    natural: "A white line drawing on blueprint paper.",
    negativePrompt: "photo",
  });
  await ask(url, "/glossary", "POST", { term: "汉服", translation: "hanfu" });
  await ask(url, "/prompt-lists/weather", "PUT", { entries: ["in the rain", "under a clear sky", "in fog"] });
  await ask(url, "/keys", "POST", { name: "Open WebUI", dailyNeuronLimit: 2_000 });
}

/** Takes out of the library, for good, what was painted after `since`. */
export async function deletePaintedSince(url: string, since: Date): Promise<void> {
  const ids = (await listImages(url))
    .filter(({ createdAt }) => new Date(createdAt) >= since)
    .map(({ id }) => id);
  if (ids.length === 0) return;
  await changeImages(url, { action: "delete", ids });
  await changeImages(url, { action: "purge", ids });
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}
