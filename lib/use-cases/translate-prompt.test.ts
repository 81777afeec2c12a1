import { describe, expect, it, vi } from "vitest";
import { PictorError } from "@/lib/domain/errors";
import { makeServices } from "../../test/use-case-support";
import { PromptRun } from "./prompt-run";
import { translatePrompt } from "./translate-prompt";

type Answers = Readonly<Record<string, string | Error>>;

/** A model that knows a few texts; anything else it loses. */
function setup(answers: Answers, library: Partial<Record<"terms" | "texts", Map<string, string>>> = {}) {
  const calls: string[] = [];
  const texts = library.texts ?? new Map<string, string>();
  const services = {
    ...makeServices({
      translator: {
        translate: async (text: string, language: string) => {
          calls.push(`${language} ${text}`);
          const answer = answers[text] ?? new PictorError("invalid_model_output");
          if (answer instanceof Error) throw answer;
          return answer;
        },
      },
    }),
    promptLibrary: {
      texts: {
        find: async (key: string) => texts.get(key) ?? null,
        save: async (key: string, text: string) => void texts.set(key, text),
      },
      glossary: {
        list: vi.fn(),
        save: vi.fn(),
        delete: vi.fn(),
        occurringIn: async () =>
          [...(library.terms ?? [])].map(([term, translation]) => ({ term, translation })),
      },
      lists: { list: vi.fn(), find: vi.fn(), save: vi.fn(), delete: vi.fn() },
      presets: { list: vi.fn(), find: vi.fn(), save: vi.fn(), delete: vi.fn() },
    },
  };
  const run = new PromptRun(services, { signal: new AbortController().signal, refresh: false });
  const translate = (prompt: string, language = "zh") =>
    translatePrompt(run, prompt, language, { signal: new AbortController().signal });
  return { calls, run, translate, texts };
}

describe("translatePrompt", () => {
  it("puts everything that must survive back into one translation", async () => {
    const { translate, calls, run } = setup({
      "写着[1]的招牌，夜晚": "A sign saying [1] at night.",
      "一只[2]狗": "[2] a dog",
    });
    expect(await translate('写着"欢迎"的招牌，夜晚 --ar 16:9')).toBe(
      'A sign saying "欢迎" at night --ar 16:9',
    );
    expect(calls).toEqual(["zh 写着[1]的招牌，夜晚"]);
    expect(run.notes).toEqual([]);
  });

  it("tries again alone what came back damaged, then piece by piece", async () => {
    const { translate, calls } = setup({
      "写着[1]的招牌\n猫": "A sign\nA cat",
      "写着[1]的招牌": "A sign [1] [1]",
      "写着\n的招牌": "It says\nsign",
    });
    expect(await translate('写着"欢迎"的招牌\n猫')).toBe('It says "欢迎" sign\nA cat');
    expect(calls).toHaveLength(3);
  });

  it("keeps a line that cannot be saved and says so", async () => {
    const { translate, run } = setup({ "写着[1]\n猫": "A sign\nA cat" });
    expect(await translate('写着"欢迎"\n猫')).toBe('写着"欢迎"\nA cat');
    expect(run.notes).toEqual([expect.stringContaining("part of the prompt could not be translated")]);
  });

  it("fails when nothing comes out, and does not ask again where the service is down", async () => {
    await expect(setup({}).translate("猫\n狗")).rejects.toMatchObject({ code: "invalid_model_output" });
    const down = setup({ "猫\n狗": new PictorError("capacity") });
    await expect(down.translate("猫\n狗")).rejects.toMatchObject({ code: "capacity" });
    expect(down.calls).toHaveLength(1);
  });

  it("asks for each language by its name", async () => {
    const { translate, calls } = setup({ 猫: "cat", кот: "tomcat", "夜空の[1]": "x [1]", 夜: "night" });
    expect(await translate("猫, black, кот")).toBe("cat, black, tomcat");
    expect(calls.sort()).toEqual(["ru кот", "zh 猫"]);
    expect(await translate("夜", "ja")).toBe("night");
    expect(calls).toContain("ja 夜");
  });

  it("applies the glossary, alone where that is enough", async () => {
    const terms = new Map([["汉服", "hanfu"]]);
    const { translate, calls } = setup({ "穿[1]的猫": "a cat in [1]" }, { terms });
    expect(await translate("a girl in 汉服 at night in the garden")).toBe(
      "a girl in hanfu at night in the garden",
    );
    expect(calls).toEqual([]);
    expect(await translate("穿汉服的猫")).toBe("a cat in hanfu");
  });

  it("remembers translations, but no damaged ones", async () => {
    const texts = new Map<string, string>();
    const answers = { 猫: "cat", '"好"的[1]': "x", "[1]的猫": "a cat", 的猫: "cat of" };
    expect(await setup(answers, { texts }).translate("猫")).toBe("cat");
    const second = setup({}, { texts });
    expect(await second.translate("猫")).toBe("cat");
    expect(second.calls).toEqual([]);
    await setup(answers, { texts }).translate('"好"的猫');
    // The whole came back without its quote; only its pieces are kept.
    expect([...texts.values()]).toEqual(["cat", "cat of"]);
  });

  it("tells what it leaves in another script", async () => {
    const { translate, run } = setup({ 猫: "cat" });
    expect(await translate("(可爱:1.2), 猫")).toBe("(可爱:1.2), cat");
    expect(run.notes).toEqual(["Weights and brackets are kept as written: (可爱:1.2)"]);
  });
});
