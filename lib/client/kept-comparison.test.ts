import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readComparison, writeComparison } from "./kept-comparison";

const image = (id: string, deletedAt: string | null = null) => ({
  id,
  generationId: `gen_of_${id}`,
  createdAt: "2026-11-22T00:00:00.000Z",
  url: `/i/${id}.png`,
  prompt: "a fox",
  width: 512,
  height: 512,
  seed: 7,
  deletedAt,
});

let stored: Map<string, string>;
let library: Map<string, ReturnType<typeof image>>;
let isOffline: boolean;

function answer(path: string): Response {
  if (isOffline) throw new TypeError("no network");
  const id = path.split("/").at(-1) ?? "";
  if (path.includes("/generations/")) return Response.json({ id, changes: [], durationMs: 1500, actual: {} });
  const found = library.get(id);
  return found ? Response.json(found) : Response.json({ error: { code: "not_found" } }, { status: 404 });
}

beforeEach(() => {
  stored = new Map();
  library = new Map();
  isOffline = false;
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
    removeItem: (name: string) => stored.delete(name),
  });
  vi.stubGlobal("fetch", async (path: string) => answer(path));
});
afterEach(() => vi.unstubAllGlobals());

/** A page that has just been loaded: its modules know nothing of the one before. */
async function load() {
  vi.resetModules();
  const { comparison, pickWinner } = await import("./compare");
  const { jobs } = await import("./generation-queue");
  const { startKeptComparison, fetchCompared } = await import("./kept-comparison");
  startKeptComparison();
  const shown = () =>
    comparison.get()?.entries.map((entry) => {
      const job = jobs.get().find(({ id }) => id === entry.jobId);
      const [part] = job?.parts ?? [];
      if (part?.status === "done") return part.image.id;
      return part?.status === "failed" ? part.error.code : (entry.error ?? part?.status ?? "nothing");
    });
  return { comparison, jobs, pickWinner, fetchCompared, shown };
}

const entry = (model: string, imageId: string | null = null) => ({ model, jobId: `job-${model}`, imageId });
const kept = (...entries: ReturnType<typeof entry>[]) =>
  stored.set("comparison", writeComparison({ prompt: "a fox", seed: 7, winner: "sdxl-base", entries }));

describe("readComparison", () => {
  it("reads what was written, but for the ids of jobs", () => {
    const entries = [entry("sdxl-base", "img_a"), entry("sdxl-lightning")];
    const before = { prompt: "a fox", seed: 7, winner: "sdxl-base", entries };
    const read = readComparison(writeComparison(before));
    expect(read).toMatchObject({
      ...before,
      entries: entries.map(({ model, imageId }) => ({ model, imageId })),
    });
    // A new page counts its jobs from 1 again.
    expect(read?.entries.some(({ jobId }) => jobId.startsWith("job-"))).toBe(false);
  });

  it.each([null, "", "{", "[]", '{"prompt":"a fox","seed":7,"entries":[]}', '{"seed":7,"entries":[{}]}'])(
    "takes nothing from %s",
    (text) => {
      expect(readComparison(text)).toBeNull();
    },
  );
});

describe("a comparison after a reload", () => {
  it("shows its pictures as before, with what they took and the winner", async () => {
    library.set("img_a", image("img_a")).set("img_b", image("img_b"));
    kept(entry("sdxl-base", "img_a"), entry("sdxl-lightning", "img_b"));
    const { comparison, jobs, shown } = await load();
    await vi.waitFor(() => expect(shown()).toEqual(["img_a", "img_b"]));
    expect(comparison.get()).toMatchObject({ prompt: "a fox", seed: 7, winner: "sdxl-base" });
    expect(jobs.get()[0]?.generation?.durationMs).toBe(1500);
  });

  it("says which pictures are gone, and fetches again what could not be reached", async () => {
    library.set("img_a", image("img_a")).set("img_b", image("img_b", "2026-11-23T00:00:00.000Z"));
    kept(entry("sdxl-base", "img_a"), entry("sdxl-lightning", "img_b"), entry("flux-2-dev", "img_c"));
    isOffline = true;
    const { fetchCompared, shown } = await load();
    await vi.waitFor(() => expect(shown()).toEqual(["offline", "offline", "offline"]));
    isOffline = false;
    await fetchCompared();
    expect(shown()).toEqual(["img_a", "not_found", "not_found"]);
  });

  it("is tied to the jobs that the reload interrupted", async () => {
    kept(entry("sdxl-base"), entry("flux-1-schnell"), entry("sdxl-lightning"));
    const owed = (model: string, code: string, seed = {}) => ({
      request: { prompt: "a fox", model, count: 1, translate: "auto", ...seed },
      model,
      ratio: 1,
      codes: [code],
    });
    const list = [
      owed("sdxl-base", "interrupted", { seed: 8 }),
      owed("sdxl-base", "capacity", { seed: 7 }),
      owed("flux-1-schnell", "interrupted"),
    ];
    stored.set("unfinished-jobs", JSON.stringify(list));
    const { jobs, shown } = await load();
    expect(shown()).toEqual(["capacity", "interrupted", "nothing"]);
    expect(jobs.get()).toHaveLength(3);
  });
});

describe("a comparison of this visit", () => {
  it("is kept with each picture that lands, and with the winner", async () => {
    const { comparison, jobs, pickWinner } = await load();
    const { compareNow, changeCompare } = await import("./compare");
    changeCompare({ prompt: "a fox", models: ["sdxl-base", "sdxl-lightning"], seed: 7 });
    // The requests themselves are not answered here.
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    compareNow(1);
    const [first] = comparison.get()?.entries ?? [];
    const { applyEvent } = await import("./generation-job");
    const landed = { type: "image", position: 0, image: image("img_a"), dataUrl: null } as never;
    jobs.set((list) => list.map((job) => (job.id === first?.jobId ? applyEvent(job, landed) : job)));
    pickWinner("sdxl-base");
    expect(readComparison(stored.get("comparison") ?? null)).toMatchObject({
      winner: "sdxl-base",
      entries: [{ imageId: "img_a" }, { imageId: null }],
    });
  });
});
