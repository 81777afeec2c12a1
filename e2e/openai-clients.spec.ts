import { expect, type PlaywrightTestArgs, test } from "@playwright/test";
import { pngSize, solidPng } from "./pictures.ts";

/**
 * What chat front ends send, field by field as their sources build it, and what they read from the answer. They are
 * played here, not run: each test says which client and where it looks.
 */
interface ImagesReply {
  readonly created: number;
  readonly data: readonly { readonly b64_json?: string; readonly url?: string }[];
}
interface ChatReply {
  readonly choices: readonly {
    readonly message: {
      readonly content: string;
      readonly images: readonly { readonly image_url: { readonly url: string } }[];
    };
  }[];
}
type Request = PlaywrightTestArgs["request"];

const key = { authorization: `Bearer ${process.env.E2E_API_KEY ?? ""}` };

async function post<Reply>(request: Request, path: string, data: object): Promise<Reply> {
  const response = await request.post(path, { headers: key, data });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

async function pictureAt(request: Request, url: string | undefined, headers = {}) {
  const response = await request.get(url ?? "", { headers });
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toMatch(/^image\//);
  return response.body();
}

test.describe("Open WebUI", () => {
  test("engine openai: reads b64_json and saves it", async ({ request }) => {
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "dreamshaper-8-lcm",
      prompt: "a lighthouse",
      n: 1,
      size: "512x512",
      response_format: "b64_json",
    });
    expect(data[0]?.url).toBeUndefined();
    expect(pngSize(Buffer.from(data[0]?.b64_json ?? "", "base64"))).toEqual({ width: 512, height: 512 });
  });

  test("models named gpt-image get no response_format, and extra parameters", async ({ request }) => {
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "gpt-image-1",
      prompt: "a lighthouse",
      n: 1,
      size: "auto",
      quality: "low",
      background: "opaque",
    });
    expect(data[0]?.b64_json).toBeTruthy();
  });

  for (const [names, count] of [
    ["image", 1],
    ["image[]", 2],
  ] as const) {
    test(`edits a form with ${names}`, async ({ baseURL }) => {
      const form = new FormData();
      const fields = {
        model: "flux-2-klein-4b",
        prompt: "in winter",
        n: "1",
        size: "512x512",
        background: "auto",
      };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (let index = 0; index < count; index++) {
        form.append(names, new Blob([solidPng(128, 128)], { type: "image/png" }), `image-${index}.png`);
      }
      const response = await fetch(`${baseURL}/v1/images/edits`, {
        method: "POST",
        headers: key,
        body: form,
      });
      expect(response.status).toBe(200);
      const { data } = (await response.json()) as ImagesReply;
      expect(data[0]?.b64_json).toBeTruthy();
    });
  }

  test("downloads a url with its own key in the header", async ({ request }) => {
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "dreamshaper-8-lcm",
      prompt: "a lighthouse",
      size: "256x256",
      response_format: "url",
    });
    expect((await pictureAt(request, data[0]?.url, key)).length).toBeGreaterThan(1000);
  });
});

test.describe("NextChat", () => {
  test("dall-e-3 goes to the images route; reads data[0].url or b64_json", async ({ request }) => {
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "dall-e-3",
      prompt: "a lighthouse",
      response_format: "b64_json",
      n: 1,
      size: "1024x1024",
      quality: "standard",
      style: "vivid",
    });
    expect(data[0]?.b64_json).toBeTruthy();
  });

  test("any other id is a chat, streamed; shows delta.content", async ({ request }) => {
    const response = await request.post("/v1/chat/completions", {
      headers: { ...key, accept: "application/json" },
      data: {
        messages: [
          { role: "system", content: "\nYou are ChatGPT, a large language model trained by OpenAI.\n" },
          { role: "user", content: "a lighthouse" },
        ],
        stream: true,
        model: "dreamshaper-8-lcm",
        temperature: 0.5,
        presence_penalty: 0,
        frequency_penalty: 0,
        top_p: 1,
        max_tokens: 4000,
      },
    });
    expect(response.status()).toBe(200);
    const events = (await response.text()).split("\n\n").filter((event) => event.startsWith("data: "));
    expect(events.at(-1)).toBe("data: [DONE]");
    const content = events
      .slice(0, -1)
      .map((event) => JSON.parse(event.slice(6)).choices[0]?.delta?.content ?? "")
      .join("");
    const [, url] = /^!\[a lighthouse\]\((\S+)\)$/.exec(content) ?? [];
    await pictureAt(request, url);
  });
});

test.describe("LobeHub", () => {
  test("createImage: parameters beside OpenAI's, no response_format", async ({ request }) => {
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "dreamshaper-8-lcm",
      n: 1,
      prompt: "a lighthouse",
      width: 320,
      height: 256,
      seed: 1234,
      steps: 6,
      cfg: 4,
      aspectRatio: "5:4",
    });
    expect(pngSize(Buffer.from(data[0]?.b64_json ?? "", "base64"))).toEqual({ width: 320, height: 256 });
  });

  test("chat mode: modalities, not streamed; reads message.images", async ({ request }) => {
    const reply = await post<ChatReply>(request, "/v1/chat/completions", {
      model: "dreamshaper-8-lcm",
      modalities: ["image", "text"],
      stream: false,
      messages: [{ role: "user", content: [{ type: "text", text: "a lighthouse" }] }],
    });
    await pictureAt(request, reply.choices[0]?.message.images[0]?.image_url.url);
  });

  test("chat mode: a picture to start from", async ({ request }) => {
    const url = `data:image/png;base64,${Buffer.from(solidPng(128, 96)).toString("base64")}`;
    const reply = await post<ChatReply>(request, "/v1/chat/completions", {
      model: "gpt-image-1",
      modalities: ["image", "text"],
      stream: false,
      messages: [
        {
          role: "user",
          content: [
            { type: "text", text: "the same at night" },
            { type: "image_url", image_url: { url, detail: "auto" } },
          ],
        },
      ],
    });
    await pictureAt(request, reply.choices[0]?.message.images[0]?.image_url.url);
  });
});

test.describe("SillyTavern", () => {
  test("OpenAI source: asks for models of type image, then for one picture", async ({ request }) => {
    const models = await request.get("/v1/models?type=image", { headers: key });
    const { data: listed } = (await models.json()) as { data: { id: string; type: string }[] };
    expect(listed.map(({ id }) => id)).toContain("dreamshaper-8-lcm");
    expect(new Set(listed.map(({ type }) => type))).toEqual(new Set(["image"]));
    const { data } = await post<ImagesReply>(request, "/v1/images/generations", {
      model: "dall-e-3",
      prompt: "a lighthouse",
      n: 1,
      size: "1024x1024",
      quality: "standard",
      style: "vivid",
      response_format: "b64_json",
    });
    expect(data[0]?.b64_json).toBeTruthy();
  });
});
