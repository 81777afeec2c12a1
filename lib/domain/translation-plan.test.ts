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
