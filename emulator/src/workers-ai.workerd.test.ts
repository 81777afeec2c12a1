import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

/** The binding as any caller sees it: through RPC, in the Workers runtime. */
const ai = env.AI as unknown as {
  run(model: string, input: unknown, options?: unknown): Promise<unknown>;
  models(search?: object): Promise<{ name: string }[]>;
};
const dreamshaper = "@cf/lykon/dreamshaper-8-lcm";
const picture = { prompt: "a red fox in the snow", seed: 3, width: 256, height: 256 };

async function bytesOf(answer: unknown): Promise<Uint8Array> {
  if (answer instanceof ReadableStream) return new Uint8Array(await new Response(answer).arrayBuffer());
  const { image } = answer as { image: string };
  return Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "no failure",
    (error: unknown) => String(error),
  );
}

describe("AI as a service binding", () => {
  it("paints the same picture for the same seed", async () => {
    const first = await bytesOf(await ai.run(dreamshaper, picture));
    expect([...first.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(await bytesOf(await ai.run(dreamshaper, picture))).toEqual(first);
  });

  it("answers base64 JPEG from a form", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...picture, width: 512 })) form.append(name, String(value));
    const response = new Response(form);
    const input = { multipart: { body: response.body, contentType: response.headers.get("content-type") } };
    const bytes = await bytesOf(await ai.run("@cf/black-forest-labs/flux-2-klein-4b", input));
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });

  it("throws with the code in the message", async () => {
    expect(await failureOf(ai.run("@cf/no/model", {}))).toContain("5007: No such model");
    expect(await failureOf(ai.run(dreamshaper, {}))).toContain(
      "5006: Error: required properties at '/' are 'prompt'",
    );
    const busy = ai.run(dreamshaper, picture, { extraHeaders: { "x-emulator-fault": "3040" } });
    expect(await failureOf(busy)).toContain("3040: Capacity temporarily exceeded, please try again.");
  });

  it("gives the response itself under returnRawResponse", async () => {
    const good = (await ai.run(dreamshaper, picture, { returnRawResponse: true })) as Response;
    expect(good.headers.get("content-type")).toBe("image/png");
    expect((await good.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    const bad = (await ai.run(dreamshaper, {}, { returnRawResponse: true })) as Response;
    expect(bad.status).toBe(400);
    expect(await bad.json()).toMatchObject({ name: "AiError", internalCode: 5006, httpCode: 400 });
  });

  it("translates and lists", async () => {
    const input = { text: "一只可爱的猫咪", source_lang: "chinese", target_lang: "english" };
    expect(await ai.run("@cf/meta/m2m100-1.2b", input)).toEqual({ translated_text: "a cute kitten" });
    expect((await ai.models({ task: "Text-to-Image" })).map((model) => model.name)).toHaveLength(10);
  });

  it("streams chat as events", async () => {
    const stream = await ai.run("@cf/qwen/qwen3-30b-a3b-fp8", {
      messages: [{ role: "user", content: "Translate to English: 一只可爱的猫咪" }],
      stream: true,
    });
    expect(await new Response(stream as ReadableStream).text()).toMatch(
      /"content":"kitten"[\s\S]*data: \[DONE\]\n\n$/,
    );
  });
});
