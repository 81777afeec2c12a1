import { afterEach, describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import {
  changeCompare,
  compareAgain,
  compareNow,
  compareRequest,
  compareSettings,
  comparison,
  pickWinner,
  readCompareFromQuery,
  startCompare,
  toggleModel,
  writeCompareToQuery,
} from "./compare";
import { cancelJob, jobs } from "./generation-queue";

describe("the comparison in the address", () => {
  it("comes back as it was", () => {
    const settings = { prompt: "一只狐狸", models: ["flux-1-schnell", "@cf/acme/brush-2.0"], seed: 0 };
    const query = new URLSearchParams("image=img_1");
    writeCompareToQuery(settings, query);
    expect(readCompareFromQuery(new URLSearchParams(query.toString()))).toEqual(settings);
    expect(query.get("image")).toBe("img_1");
  });

  it("keeps to what makes sense", () => {
    const read = (text: string) => readCompareFromQuery(new URLSearchParams(text));
    expect(read("models=a,b,a,c,d,e,%3Cscript%3E&seed=-1")).toEqual({
      prompt: "",
      models: ["a", "b", "c", "d"],
      seed: null,
    });
    expect(read("seed=1.5")?.seed).toBeNull();
    expect(read("image=img_1")).toBeNull();
  });
});

describe("toggleModel", () => {
  it("adds, takes away, and stops at four", () => {
    expect(toggleModel(["a"], "b")).toEqual(["a", "b"]);
    expect(toggleModel(["a", "b"], "a")).toEqual(["b"]);
    expect(toggleModel(["a", "b", "c", "d"], "e")).toEqual(["a", "b", "c", "d"]);
  });
});

describe("compareRequest", () => {
  it.each(builtInModels.map((model) => [model.id, model] as const))(
    "gives %s the seed if it takes one",
    (_, model) => {
      const request = compareRequest(" a fox ", 7, model);
      expect(request).toMatchObject({ prompt: "a fox", model: model.id, count: 1 });
      expect(request.seed).toBe(model.parameters.seed ? 7 : undefined);
    },
  );
});

describe("startCompare", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("begins with two models that both take the seed", () => {
    vi.stubGlobal("window", {
      location: { search: "", href: "https://pictor.example/compare" },
      history: { state: null, replaceState: vi.fn() },
    });
    startCompare()();
    const { models } = compareSettings.get();
    expect(models).toEqual(["flux-2-klein-4b", "flux-2-klein-9b"]);
    const chosen = builtInModels.filter(({ id }) => models.includes(id));
    expect(chosen.every((model) => model.parameters.seed !== undefined)).toBe(true);
  });
});

describe("a comparison", () => {
  /** Nobody answers: the jobs stay under way until they are cancelled. */
  const silence = (_path: string, { signal }: RequestInit) =>
    new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
  const begin = (...models: string[]) => {
    vi.stubGlobal("fetch", silence);
    changeCompare({ prompt: " a fox ", models, seed: 7 });
    compareNow(1);
  };
  afterEach(() => {
    for (const { id } of jobs.get()) cancelJob(id);
    vi.unstubAllGlobals();
  });

  it("has each model once, whatever names an address gives it", () => {
    begin("sdxl-base", "@cf/stabilityai/stable-diffusion-xl-base-1.0", "sdxl-lightning");
    expect(comparison.get()).toMatchObject({ prompt: "a fox", seed: 7, winner: null });
    expect(comparison.get()?.entries.map(({ model }) => model)).toEqual(["sdxl-base", "sdxl-lightning"]);
  });

  it("paints a place again in the place of what failed, or by another model", async () => {
    begin("sdxl-base", "sdxl-lightning");
    const [base, lightning] = comparison.get()?.entries ?? [];
    pickWinner("sdxl-base");
    compareAgain("sdxl-base", "dreamshaper-8-lcm");
    const after = comparison.get();
    expect(after?.entries.map(({ model }) => model)).toEqual(["dreamshaper-8-lcm", "sdxl-lightning"]);
    expect(after?.entries[1]).toEqual(lightning);
    expect(after?.winner).toBeNull();
    // The wall shows the old failure no longer.
    expect(jobs.get().find(({ id }) => id === base?.jobId)?.parts).toEqual([{ status: "cancelled" }]);
    expect(jobs.get()[0]?.request).toMatchObject({ prompt: "a fox", seed: 7, model: "dreamshaper-8-lcm" });
  });
});
