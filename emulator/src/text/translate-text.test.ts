import { describe, expect, it } from "vitest";
import { detectLanguage, type Language } from "./detect-language.ts";
import { translateText } from "./translate-text.ts";

const rows: [Language, string, string][] = [
  ["zh", "一只可爱的猫咪", "a cute kitten"],
  [
    "zh",
    "退潮的海滩上停着一条旧渔船，柔和的晨光，35mm 胶片",
    "an old fishing boat moored on a beach at low tide, soft morning light, 35mm film",
  ],
  [
    "zh",
    "一只戴着红色围巾的橘猫坐在窗台上，窗外下着雪",
    "an orange cat wearing a red scarf sitting on a windowsill, snowing outside the window",
  ],
  ["zh", "雪山脚下的湖边小木屋", "lakeside small wooden cabin at the foot of a snowy mountain"],
  ["zh", "一个宇航员在月球上骑马", "an astronaut riding a horse on the moon"],
  ["zh", "穿着汉服的少女站在樱花树下", "a girl wearing a hanfu standing under a cherry tree"],
  ["zh", "两只熊猫在竹林里吃竹子", "two pandas eating bamboo in a bamboo forest"],
  ["zh", "一群大雁飞过秋天的湖面", "a group of wild geese flying over an autumn lake surface"],
  ["zh", "被雪覆盖的山", "mountain covered by snow"],
  ["zh", "一座漂浮在云海上的城堡，史诗级", "a castle floating on a sea of clouds, epic"],
  ["zh", "湖面上有一艘小船，远处是雪山", "a small boat on a lake surface, snowy mountain in the distance"],
  ["zh", "桌子上放着一杯热咖啡和一本旧书", "a cup of hot coffee and an old book placed on the table"],
  ["zh", "猫坐在窗台上的照片", "photo of a cat sitting on a windowsill"],
  ["zh", "红色的灯笼挂在古镇的屋檐下", "a red lantern hanging under eaves of an ancient town"],
  ["zh", "未来城市，飞行汽车，高楼大厦", "futuristic city, flying car, skyscrapers"],
  ["zh", "請幫我畫一隻小貓", "a kitten"],
  ["zh", "3只猫在草地上玩耍", "3 cats playing on a meadow"],
  ["ja", "窓辺で眠るかわいい猫", "cute cat sleeping in a window seat"],
  ["ja", "本を読んでいる女の子", "girl reading a book"],
  ["ko", "벚꽃 나무 아래에서 책을 읽는 소녀", "girl reading a book under a cherry blossoms tree"],
  ["ko", "귀여운 고양이", "cute cat"],
  [
    "fr",
    "un chat noir assis sur le rebord de la fenêtre, lumière douce",
    "a black cat sitting on the windowsill, soft light",
  ],
  ["de", "ein alter Leuchtturm am Meer bei Nacht", "an old lighthouse by the sea at night"],
  [
    "es",
    "dos caballos blancos corriendo en la playa al atardecer",
    "two white horses running on the beach at sunset",
  ],
  ["pt", "uma casa velha na floresta escura", "an old house in the dark forest"],
  ["ru", "маленькая рыжая кошка сидит на подоконнике", "small ginger cat sitting on windowsill"],
  ["ar", "مدينة قديمة في الصحراء عند الغروب", "old city in desert at sunset"],
  ["hi", "खिड़की पर बैठी एक प्यारी बिल्ली", "a cute cat sitting on a window"],
];

describe("translateText", () => {
  it.each(rows)("%s: %s", (language, text, english) => {
    expect(translateText(text, language)).toBe(english);
  });

  it("leaves English alone", () => {
    expect(translateText("a cat, 35mm film", "en")).toBe("a cat, 35mm film");
  });

  const kept = ['"你好"', "(可爱:1.2)", "[红色]", "{红色|蓝色}", "__动物__", "--ar 16:9", "<lora:水墨:0.8>"];
  it.each(kept)("keeps %s as it stands", (part) => {
    expect(translateText(`一只猫 ${part}，海边\n夜晚`, "zh")).toContain(part);
    expect(translateText(`un chat ${part}, la mer\nla nuit`, "fr")).toContain(part);
  });

  it("keeps line breaks and empty lines", () => {
    expect(translateText("一只猫\r\n\n海边", "zh")).toBe("a cat\r\n\nby the sea");
  });

  it("writes unknown words in Latin letters", () => {
    const letters = /^[\x20-\x7e]*$/;
    expect(translateText("魑魅魍魉的画", "zh")).toMatch(letters);
    expect(translateText("ばんざいのぬりえ", "ja")).toMatch(letters);
    expect(translateText("뷁뷁한 쀼쀼", "ko")).toMatch(letters);
    expect(translateText("щукарь ёкнул", "ru")).toMatch(letters);
    expect(translateText("ज्ञानवापी", "hi")).toMatch(letters);
  });

  it("takes anything without failing", () => {
    for (const text of [
      "",
      " ",
      "的",
      "在在在",
      "的的的猫",
      "一",
      "，，，",
      "被",
      "和和",
      "上",
      "猫的",
      "\uD83D\uDC31猫",
      "的".repeat(200),
    ]) {
      for (const language of ["zh", "ja", "ko", "fr", "ru", "ar", "hi"] as const) {
        expect(typeof translateText(text, language)).toBe("string");
      }
    }
  });
});

describe("detectLanguage", () => {
  it.each(rows)("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
  it("takes plain English for English", () => {
    expect(detectLanguage("a cat sitting on the windowsill, soft light")).toBe("en");
    expect(detectLanguage("portrait, 35mm")).toBe("en");
  });
});
