import { beforeAll, describe, expect, test } from "vitest";
import { POST as addTerm } from "@/app/api/v1/glossary/route";
import { POST } from "@/app/api/v1/prompt/route";
import { PUT as putList } from "@/app/api/v1/prompt-lists/[name]/route";
import { hasForeignLetters } from "@/lib/domain/prompt-scripts";
import { STYLE_PRESETS } from "@/lib/domain/style-presets";
import type { PromptPreview } from "@/lib/use-cases/preview-prompt";
import { asOwner, callRoute, faultyEmulator, settle } from "@/test/http-support";
import { PROMPT_TABLE } from "@/test/prompt-table";

async function preview(body: object, env: Record<string, unknown> = {}): Promise<PromptPreview> {
  const reply = await callRoute(POST, { headers: asOwner, body, env });
  expect(reply.status, await reply.clone().text()).toBe(200);
  await settle();
  return await reply.json<PromptPreview>();
}

const QWEN = "@cf/qwen/qwen3-30b-a3b-fp8";
const M2M100 = "@cf/meta/m2m100-1.2b";
/** Of the older family: `response` in place of `choices`. */
const LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";

describe.each([QWEN, M2M100, LLAMA])("prompts in ten languages, by %s", (CF_TRANSLATE_MODEL) => {
  test("there are at least 60", () => {
    expect(PROMPT_TABLE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PROMPT_TABLE.map(({ language }) => language)).size).toBe(11);
  });

  test.each(PROMPT_TABLE)("$language: $prompt", async ({ language, prompt, kept, english }) => {
    const { pipeline, neurons } = await preview({ prompt, refresh: true }, { CF_TRANSLATE_MODEL });
    expect(pipeline.language).toBe(language);
    for (const part of kept) expect(pipeline.final).toContain(part);
    if (english.length === 0) {
      expect([pipeline.final, pipeline.translated, neurons]).toEqual([prompt, null, 0]);
      return;
    }
    for (const words of english) expect(pipeline.final.toLowerCase()).toContain(words);
    const rest = kept.reduce((text, part) => text.replaceAll(part, ""), pipeline.final);
    expect(hasForeignLetters(rest), rest).toBe(false);
    expect(pipeline.final.match(/\n/g)?.length).toBe(prompt.match(/\n/g)?.length);
    expect(neurons).toBeGreaterThan(0);
  });
});

describe("POST /api/v1/prompt", () => {
  test("the same prompt costs neurons once", async () => {
    const body = { prompt: "一只戴帽子的狐狸", enhance: "on" };
    const first = await preview(body);
    expect(first.neurons).toBeGreaterThan(0);
    const second = await preview(body);
    expect([second.neurons, second.pipeline.final]).toEqual([0, first.pipeline.final]);
    expect((await preview({ ...body, refresh: true })).neurons).toBeGreaterThan(0);
  });

  test("enhances in the style of the model", async () => {
    const prompt = "a fox in the forest --ar 16:9";
    const natural = await preview({ prompt, enhance: "on", model: "flux-1-schnell" });
    const tags = await preview({ prompt, enhance: "on", model: "sdxl-base" });
    expect(natural.pipeline.enhanced).toMatch(/fox.* with .* --ar 16:9$/);
    expect(tags.pipeline.enhanced?.split(", ").length).toBeGreaterThan(3);
    expect(tags.pipeline.enhanced).not.toBe(natural.pipeline.enhanced);
  });

  test.each(STYLE_PRESETS)(
    "the style $id is added, with its negative prompt where there is one",
    async (style) => {
      const flux = await preview({ prompt: "a fox", style: style.id, model: "flux-1-schnell" });
      expect(flux.pipeline).toMatchObject({ style: style.id, final: `a fox. ${style.natural}` });
      expect([flux.negativePrompt, flux.neurons]).toEqual([null, 0]);
      const sdxl = await preview({
        prompt: "a fox",
        style: style.id,
        model: "sdxl-base",
        negativePrompt: "text",
      });
      expect(sdxl.pipeline.final).toBe(`a fox, ${style.tags}`);
      expect(sdxl.negativePrompt).toBe(style.negativePrompt ? `text, ${style.negativePrompt}` : "text");
    },
  );

  test.each([
    ["an unknown style", { prompt: "a", style: "nonsense" }, 400, "invalid_request"],
    ["an unknown own style", { prompt: "a", style: `pre_${"0".repeat(26)}` }, 400, "invalid_request"],
    ["an unknown model", { prompt: "a", model: "nonsense" }, 404, "model_not_found"],
    ["no prompt", { prompt: " " }, 400, "invalid_request"],
    ["a field it does not know", { prompt: "a", steps: 4 }, 400, "invalid_request"],
    ["a prompt beyond all limits", { prompt: "a".repeat(8_193) }, 400, "prompt_too_long"],
  ])("%s is refused", async (_name, body, status, code) => {
    const reply = await callRoute(POST, { headers: asOwner, body });
    expect([reply.status, (await reply.json<{ error: { code: string } }>()).error.code]).toEqual([
      status,
      code,
    ]);
  });

  test("works without a database", async () => {
    const { pipeline } = await preview(
      { prompt: "一只猫，__animals__" },
      { DB: undefined, IMAGES_BUCKET: undefined },
    );
    expect(pipeline.final).toBe("a cat, __animals__");
  });

  test("DAILY_NEURON_LIMIT holds for language models too, and English goes on", async () => {
    const env = { DAILY_NEURON_LIMIT: "1" };
    const reply = await callRoute(POST, { headers: asOwner, body: { prompt: "一只没有见过的猫" }, env });
    expect(reply.status).toBe(429);
    expect((await preview({ prompt: "a cat" }, env)).neurons).toBe(0);
  });
});

describe("a language model that fails", () => {
  const prompt = '一座写着"你好"的灯塔\n夜晚';
  test.each(["3040", "4006", "502", "html", "empty", "null", "refusal", "rambling"])(
    "%s: the prompt is kept and the answer says so",
    async (fault) => {
      const env = { AI: faultyEmulator(fault) };
      const { pipeline } = await preview({ prompt, enhance: "on", refresh: true }, env);
      expect(pipeline).toMatchObject({ translated: null, enhanced: null, final: prompt });
      expect(pipeline.notes.join(" ")).toMatch(/could not be translated.*could not be enhanced/);
    },
    30_000,
  );

  test("thinking aloud does no harm", async () => {
    const { pipeline } = await preview({ prompt, refresh: true }, { AI: faultyEmulator("thinking") });
    expect(pipeline.final).toContain('"你好"');
    expect(pipeline.final).toContain("lighthouse");
    expect(pipeline.final).not.toContain("think");
  });

  test("a prompt of the greatest length is translated, then shortened at a word", async () => {
    const longest = "一只黑色的猫坐在窗台上，".repeat(682).slice(0, 8_192);
    for (const CF_TRANSLATE_MODEL of [QWEN, M2M100, LLAMA]) {
      const { pipeline } = await preview({ prompt: longest, refresh: true }, { CF_TRANSLATE_MODEL });
      expect(pipeline.final.length).toBeLessThanOrEqual(2_048);
      expect(pipeline.final).toMatch(/^a black cat.*\w,?$/);
      expect(hasForeignLetters(pipeline.final)).toBe(false);
      expect(pipeline.notes).toEqual([expect.stringContaining("shortened to the 2048 characters")]);
    }
  }, 30_000);

  test("a failure is not remembered", async () => {
    const body = { prompt: "一只从来没有画过的海豚" };
    await preview(body, { AI: faultyEmulator("empty") });
    expect((await preview(body)).pipeline.final).toContain("dolphin");
  });
});

describe("glossary and lists", () => {
  beforeAll(async () => {
    const terms = [
      { term: "小橘", translation: "Little Orange the tabby" },
      { term: "Milou", translation: "Snowy" },
    ];
    for (const body of terms) {
      expect((await callRoute(addTerm, { headers: asOwner, body })).status).toBe(200);
    }
    const lists = {
      animals: ["一只狐狸", "一只猫头鹰"],
      颜色: ["红色"],
      both: ["{__animals__|__animals__}"],
    };
    for (const [name, entries] of Object.entries(lists)) {
      const call = { method: "PUT", headers: asOwner, params: { name }, body: { entries } };
      expect((await callRoute(putList, call)).status).toBe(200);
    }
  });

  test.each([QWEN, M2M100])("a term keeps its translation (%s)", async (CF_TRANSLATE_MODEL) => {
    const chinese = await preview({ prompt: "小橘坐在窗台上", refresh: true }, { CF_TRANSLATE_MODEL });
    expect(chinese.pipeline.final).toMatch(/Little Orange the tabby/);
    expect(hasForeignLetters(chinese.pipeline.final)).toBe(false);
    const french = await preview({ prompt: "Milou dans la forêt, la nuit" }, { CF_TRANSLATE_MODEL });
    expect(french.pipeline.final).toMatch(/Snowy in the forest/);
  });

  test("a prompt that is all glossary and English costs nothing", async () => {
    const { pipeline, neurons } = await preview({ prompt: "a photo of 小橘 on the windowsill at night" });
    expect(pipeline.final).toBe("a photo of Little Orange the tabby on the windowsill at night");
    expect(neurons).toBe(0);
  });

  test("lists and choices are resolved by the seed, then translated", async () => {
    const finals = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { pipeline } = await preview({
        prompt: "__both__, {夜晚|白天}, __颜色__的灯塔, __nothing__",
        seed,
      });
      expect(pipeline.wildcardSeed).toBe(seed);
      expect(pipeline.resolved).toMatch(/^一只(狐狸|猫头鹰), (夜晚|白天), 红色的灯塔, __nothing__$/);
      expect(pipeline.final).toMatch(/(fox|owl).*red lighthouse, __nothing__$/);
      expect(pipeline.notes).toEqual(["There is no list named nothing; __nothing__ is kept as written."]);
      finals.add(pipeline.final);
    }
    expect(finals.size).toBe(4);
  });
});
