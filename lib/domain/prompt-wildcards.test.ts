import { describe, expect, it } from "vitest";
import { LIST_NAME, resolveWildcards, wildcardLists } from "./prompt-wildcards";

const LISTS = new Map([
  ["animals", ["fox", "owl", "{red|grey} wolf"]],
  ["颜色", ["红色", "蓝色"]],
  ["loop", ["__loop__ again"]],
  ["empty", []],
]);
const seeds = Array.from({ length: 200 }, (_, seed) => seed * 7_919);
const resolve = (prompt: string, seed = 1) => resolveWildcards(prompt, LISTS, seed);

describe("resolveWildcards", () => {
  it("gives the same text for the same seed and every option for some seed", () => {
    const texts = seeds.map((seed) => resolve("a {red|green|blue} cat", seed));
    expect(texts).toEqual(seeds.map((seed) => resolve("a {red|green|blue} cat", seed)));
    expect(new Set(texts)).toEqual(new Set(["a red cat", "a green cat", "a blue cat"]));
  });

  it("resolves inside options, lists and weights", () => {
    const texts = new Set(seeds.map((seed) => resolve("{a|b {c|d}} __animals__ (__颜色__:1.2)", seed)));
    for (const text of texts) {
      expect(text).toMatch(/^(a|b c|b d) (fox|owl|red wolf|grey wolf) \((红色|蓝色):1\.2\)$/);
    }
    expect(texts.size).toBeGreaterThan(15);
  });

  it("follows the weights of options", () => {
    const reds = seeds.filter((seed) => resolve("{9::red|blue}", seed) === "red").length;
    expect(reds).toBeGreaterThan(150);
    expect(reds).toBeLessThan(199);
  });

  it.each([
    'a sign "{open|closed}"',
    "a {plain} brace",
    "an {open brace",
    "__unknown__ and __empty__",
    "snake__case and a__",
    "a } b { c",
    "{".repeat(4_000),
  ])("leaves %s", (prompt) => {
    expect(resolve(prompt)).toBe(prompt);
  });

  it("still finds a choice after an open brace", () => {
    expect(resolve("{ an {only|only} one")).toBe("{ an only one");
  });

  it("ends lists that name themselves and texts that grow", () => {
    expect(resolve("__loop__").length).toBeLessThan(100);
    const bomb = new Map([["x", ["__x____x____x____x____x____x____x____x____x____x__"]]]);
    expect(resolveWildcards("__x__", bomb, 1).length).toBeLessThan(100_000);
  });

  it("takes empty options", () => {
    expect(new Set(seeds.map((seed) => resolve("a{| big} cat", seed)))).toEqual(
      new Set(["a cat", "a big cat"]),
    );
  });
});

it.each([
  ["a", true],
  ["动物-2", true],
  ["a_b", true],
  ["a__b", false],
  ["_a", false],
  ["a b", false],
  ["x".repeat(64), true],
  ["x".repeat(65), false],
])("%s is the name of a list: %s", (name, is) => {
  expect(LIST_NAME.test(name)).toBe(is);
});

it("wildcardLists names each list once", () => {
  expect(wildcardLists("__Animals__, __animals__ and __颜色__, not __ this __")).toEqual(["animals", "颜色"]);
});
