import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleTranslation, restoreUnit, splitUnit } from "./translation-assembly";
import { planTranslation, type TranslationUnit } from "./translation-plan";

const GLOSSARY = [
  { term: "汉服", translation: "hanfu" },
  { term: "汉服少女", translation: "hanfu girl" },
  { term: "Mochi", translation: "Mochi the Shiba" },
];
const plan = (prompt: string, isLatinLanguage = false) =>
  planTranslation(prompt, { isLatinLanguage, glossary: GLOSSARY });
const sources = (prompt: string, isLatinLanguage = false) =>
  plan(prompt, isLatinLanguage).units.map(({ source }) => source);

describe("planTranslation", () => {
  it.each<[string, boolean, string[]]>([
    ["一只猫，坐在窗台上", false, ["一只猫，坐在窗台上"]],
    ["masterpiece, best quality, 一只猫，窗台, 8k", false, ["一只猫，窗台"]],
    ["a girl wearing 旗袍 in a garden at night", false, ["旗袍"]],
    ["a cat, (可爱:1.2), on the roof", false, []],
    ['写着"欢迎"的招牌，夜晚 --ar 16:9', false, ["写着[1]的招牌，夜晚"]],
    ["猫\n\n狗", false, ["猫", "狗"]],
    ["穿汉服的猫", false, ["穿[1]的猫"]],
    ["汉服少女", false, []],
    ["un chat noir, masterpiece, best quality", true, ["un chat noir"]],
    ["un chat noir, lumière douce, 8k, sharp focus", true, ["un chat noir, lumière douce"]],
    ["une photo de Mochi", true, ["une photo de [1]"]],
    ["12345，🐱", false, []],
  ])("%s", (prompt, isLatin, units) => {
    expect(sources(prompt, isLatin)).toEqual(units);
  });

  it("puts together what it took apart", () => {
    const whole = plan("masterpiece，一只猫，“你好”的招牌\n a dog，(狗:1.2) --ar 16:9");
    expect(assembleTranslation(whole, ["a cat, a sign “你好”"])).toBe(
      "masterpiece, a cat, a sign “你好”\n a dog, (狗:1.2) --ar 16:9",
    );
    expect(assembleTranslation(plan("汉服少女，猫"), ["cat"])).toBe("hanfu girl, cat");
    expect(assembleTranslation(plan("a girl in 旗袍 at night by the sea"), ["a qipao"])).toBe(
      "a girl in a qipao at night by the sea",
    );
  });
});

describe("a translated unit", () => {
  const [unit] = plan('写着"欢迎"的(红:1.2)招牌').units as [TranslationUnit];

  it.each([
    ["A sign that says [1] in [2].", 'A sign that says "欢迎" in (红:1.2)'],
    ["A [2]sign saying[1]", 'A (红:1.2) sign saying "欢迎"'],
    ["【1】 and [ 2 ]", '"欢迎" and (红:1.2)'],
    ["A sign [1]", null],
    ["A sign [1] [2] [2]", null],
    ["A sign [1] [2] [3]", null],
    ["A sign", null],
  ])("%s becomes %s", (translated, restored) => {
    expect(restoreUnit(unit, translated)).toBe(restored);
  });

  it("can be translated piece by piece", () => {
    const { texts, join } = splitUnit(unit);
    expect(texts).toEqual(["写着", "的", "招牌"]);
    expect(join(["it says", "of", "A sign."])).toBe('it says "欢迎" of (红:1.2) A sign');
  });
});

describe("whatever the prompt", () => {
  const KEPT = ['"猫"', "“好”", "(红:1.2)", "[夜]", "{x}", "<lora:a:1>", "__动物__", "--ar 16:9", "\n"];
  const WORDS = [
    "一只猫",
    "，",
    "。",
    ", ",
    "black cat",
    "кошка",
    "汉服",
    "!",
    " ",
    "masterpiece",
    "un chat",
    "3.5",
  ];
  const prompts = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.option(fc.constantFrom(...KEPT), { nil: "" })), {
      maxLength: 20,
    })
    .map((pairs) => pairs.map(([word, kept]) => `${word} ${kept} `).join(""));
  const count = (text: string, part: string) => text.split(part).length;

  it("loses and doubles nothing of what must survive", () => {
    fc.assert(
      fc.property(prompts, fc.boolean(), (prompt, isLatin) => {
        const whole = plan(prompt, isLatin);
        const translated = whole.units.map((unit) => {
          const placeholders = [...unit.kept.keys()].reverse().map((number) => `[${number}]`);
          return restoreUnit(unit, `words ${placeholders.join(" and ")}.`);
        });
        expect(translated).not.toContain(null);
        const english = assembleTranslation(whole, translated as string[]);
        for (const part of KEPT) expect(count(english, part), part).toBe(count(prompt, part));
      }),
      { numRuns: 2_000 },
    );
  });

  it("comes back as it was where the translation changes nothing", () => {
    const signs = (text: string) => text.replace(/[\s，。,.]/g, "").replaceAll("汉服", "hanfu");
    fc.assert(
      fc.property(prompts, fc.boolean(), (prompt, isLatin) => {
        const whole = plan(prompt, isLatin);
        const same = whole.units.map((unit) => restoreUnit(unit, unit.source) ?? "lost");
        expect(signs(assembleTranslation(whole, same))).toBe(signs(prompt));
      }),
      { numRuns: 2_000 },
    );
  });
});
