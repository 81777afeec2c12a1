import { describe, expect, it } from "vitest";
import { splitPrompt, splitTrailingMarks } from "./prompt-parts";

const kept = (prompt: string) =>
  splitPrompt(prompt)
    .filter(({ kind }) => kind !== "text")
    .map(({ kind, text }) => `${kind} ${text}`);

describe("splitPrompt", () => {
  it.each<[string, string[]]>([
    ['写着"欢迎"的招牌', ['quote "欢迎"']],
    ["写着“欢迎 光临”的招牌", ["quote “欢迎 光临”"]],
    ["「いらっしゃい」と『本』", ["quote 「いらっしゃい」", "quote 『本』"]],
    ["une enseigne « OUVERT »", ["quote « OUVERT »"]],
    ["ein Schild „Bäckerei“", ["quote „Bäckerei“"]],
    ["a sign 'OPEN' on the dogs' house, rock 'n roll", ["quote 'OPEN'"]],
    ["(红色裙子:1.3)，(a (b) c:0.8)", ["weight (红色裙子:1.3)", "weight (a (b) c:0.8)"]],
    ["[夜晚] {猫} __动物__", ["bracket [夜晚]", "bracket {猫}", "mark __动物__"]],
    ["猫 --ar 16:9 --style raw --no 文字", ["mark --ar 16:9", "mark --style raw", "mark --no"]],
    ["chat --tile un chien", ["mark --tile"]],
    ["<lora:水墨:0.8> https://a.example/b.png，猫", ["mark <lora:水墨:0.8>", "mark https://a.example/b.png"]],
    ["猫 data:image/png;base64,iVBORw0KGgo= 狗", ["mark data:image/png;base64,iVBORw0KGgo="]],
    ["一\r\n二\n三", ["break \r\n", "break \n"]],
    ["a well--known (thing) at 16:9", []],
  ])("%j", (prompt, parts) => {
    expect(kept(prompt)).toEqual(parts);
    expect(
      splitPrompt(prompt)
        .map(({ text }) => text)
        .join(""),
    ).toBe(prompt);
  });

  it.each(['"', "「", "(", "[", "{", "<", "__", "'", "(a", "--"])("is quick with 8192 times %s", (sign) => {
    const prompt = sign.repeat(Math.floor(8_192 / sign.length));
    const started = performance.now();
    splitPrompt(prompt);
    expect(performance.now() - started).toBeLessThan(400);
  });
});

it("splitTrailingMarks takes off the flags at the end", () => {
  expect(splitTrailingMarks("a cat --hd, on a roof --ar 16:9 --v 6")).toEqual({
    body: "a cat --hd, on a roof",
    marks: " --ar 16:9 --v 6",
  });
  expect(splitTrailingMarks("a cat")).toEqual({ body: "a cat", marks: "" });
});
