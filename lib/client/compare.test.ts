import { afterEach, describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import {
  compareRequest,
  compareSettings,
  readCompareFromQuery,
  startCompare,
  toggleModel,
  writeCompareToQuery,
} from "./compare";

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
