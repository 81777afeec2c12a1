import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language";

const cases: readonly [string, string | null][] = [
  ["a cute cat", "en"],
  ["cat", "en"],
  ["cyberpunk city, neon, rain, 8k, masterpiece", "en"],
  ["a café in Paris at night", "en"],
  ["portrait of Frida Kahlo, oil painting", "en"],
  ["a woman in a kimono, sakura petals", "en"],
  ["fantasy castle, (dramatic lighting:1.3), --ar 16:9", "en"],
  ["Die Hard movie poster", "en"],
  ["a taco al pastor on a plate", "en"],
  ["Mona Lisa in the style of Van Gogh", "en"],
  ["la la land movie poster in the style of the 1950s", "en"],
  ['a shop sign that says "猫咪咖啡"', "en"],
  ["一只可爱的猫咪", "zh"],
  ["赛博朋克 city", "zh"],
  ["月光下的 a cat", "zh"],
  ["かわいい猫", "ja"],
  ["東京の夜景", "ja"],
  ["귀여운 고양이", "ko"],
  ["милый кот на окне", "ru"],
  ["قطة لطيفة", "ar"],
  ["एक प्यारी बिल्ली", "hi"],
  ["un chat noir sous la pluie", "fr"],
  ["une femme dans un jardin", "fr"],
  ["château sur la montagne au coucher du soleil", "fr"],
  ["un gato negro bajo la lluvia", "es"],
  ["una ciudad de noche con luces de neón", "es"],
  ["niña", "es"],
  ["eine schwarze Katze im Regen", "de"],
  ["ein alter Mann mit Hut", "de"],
  ["Sonnenuntergang über dem Meer", "de"],
  ["um gato preto na chuva", "pt"],
  ["uma menina com um cachorro na praia", "pt"],
  ["un gatto nero sotto la pioggia", "it"],
  ["cha\u0302teau sur la montagne", "fr"],
  ["একটি বিড়াল", "bn"],
  ["ឆ្មាខ្មៅ", "und"],
  ["a 50° angle · 3½ m · 10µm", "en"],
  ["12345 !!!", null],
  ["🐱", null],
  ['"猫"', null],
];

describe("detectLanguage", () => {
  it.each(cases)("%s is %s", (prompt, language) => {
    expect(detectLanguage(prompt)).toBe(language);
  });
});
