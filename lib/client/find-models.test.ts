import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { findModels } from "./find-models";

const find = (query: string) => findModels(builtInModels, query).map((model) => model.id);
const idsOf = (is: (model: (typeof builtInModels)[number]) => boolean) =>
  builtInModels.filter(is).map((model) => model.id);

describe("findModels", () => {
  it("finds all for nothing, in their order", () => {
    expect(find("")).toEqual(idsOf(() => true));
    expect(find("  ")).toHaveLength(builtInModels.length);
  });

  it("finds by name, by a part of it, by maker and by alias", () => {
    expect(find("lcm")).toEqual(["dreamshaper-8-lcm"]);
    expect(find("KLEIN 4b")).toEqual(["flux-2-klein-4b"]);
    expect(find("bytedance")).toEqual(["sdxl-lightning"]);
    expect(find("leonardo")).toEqual(idsOf((model) => model.vendor === "Leonardo.AI"));
    expect(find("DS-8-CF")).toEqual(["dreamshaper-8-lcm"]);
  });

  it.each(["free", "免费"])("finds what costs nothing by %s, and nothing else", (word) => {
    expect(find(word)).toEqual(idsOf((model) => model.price.kind === "unmetered"));
  });

  it.each(["fast", "快速"])("finds the quick ones by %s, whatever the language of the page", (word) => {
    expect([...find(word)].sort()).toEqual(idsOf((model) => model.speed === "fast").sort());
  });

  it("finds by strengths in both languages, and needs every word", () => {
    expect(find("typography")).toEqual(["lucid-origin"]);
    expect(find("人像")).toEqual(["dreamshaper-8-lcm"]);
    expect(find("free fast lightning")).toEqual(["sdxl-lightning"]);
    expect(find("free flux")).toEqual([]);
  });

  it("puts what is called so before what is only described so", () => {
    const [first] = findModels(
      [
        ...builtInModels.filter((model) => model.id === "flux-2-dev"),
        ...builtInModels.filter((model) => model.id === "lucid-origin"),
      ].map((model) =>
        model.id === "flux-2-dev" ? { ...model, strengths: { en: "lucid", "zh-CN": "" } } : model,
      ),
      "lucid",
    );
    expect(first?.id).toBe("lucid-origin");
  });
});
