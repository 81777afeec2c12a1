import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AGENT_TOOLS, type AgentTool, registerAgentTools } from "./agent-tools";
import { jobs } from "./generation-queue";

const tool = (name: string) => AGENT_TOOLS.find((candidate) => candidate.name === name) as AgentTool;
const answer = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const picture = {
  id: "img_1",
  url: "/i/abc.jpg",
  prompt: "a fox",
  model: "sdxl-base",
  width: 512,
  height: 512,
};

let asked: { readonly url: string; readonly body: unknown }[] = [];
function answerWith(reply: Response): void {
  vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
    asked.push({ url, body: init?.body ? JSON.parse(String(init.body)) : null });
    return reply;
  });
}

beforeEach(() => {
  asked = [];
  vi.stubGlobal("window", { location: { origin: "https://studio.example" } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  jobs.set([]);
});

describe("generate_image", () => {
  const events = (list: readonly (readonly [string, unknown])[]) =>
    new Response(list.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(""), {
      headers: { "content-type": "text/event-stream" },
    });

  it("puts a job on the wall, fitted to the model, and answers with the links of its pictures", async () => {
    answerWith(
      events([
        ["image", { position: 0, image: picture, actual: {}, dataUrl: null, stored: true }],
        ["done", { generation: { id: "gen_1" } }],
      ]),
    );
    const result = await tool("generate_image").execute({
      prompt: " a fox ",
      model: "sdxl-base",
      width: 5000,
      height: 512,
    });
    expect(asked[0]?.body).toMatchObject({
      prompt: "a fox",
      model: "sdxl-base",
      width: 2048,
      height: 512,
      count: 1,
    });
    expect(result).toEqual({ content: [{ type: "text", text: "img_1: https://studio.example/i/abc.jpg" }] });
    expect(jobs.get()).toHaveLength(1);
  });

  it("says why there is no picture", async () => {
    answerWith(
      answer({ error: { code: "capacity", message: "The model is busy.", hint: "Try later." } }, 503),
    );
    const result = await tool("generate_image").execute({ prompt: "a fox" });
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: "failed: The model is busy. Try later." }],
    });
  });

  it.each([undefined, null, {}, { prompt: "  " }, { prompt: 7 }, { prompt: "x".repeat(9_000) }])(
    "sends nothing for %j",
    async (input) => {
      answerWith(answer({}));
      expect(await tool("generate_image").execute(input)).toMatchObject({ isError: true });
      expect(asked).toEqual([]);
    },
  );
});

describe("search_images", () => {
  it("asks the library and names what it found", async () => {
    answerWith(answer({ items: [picture], nextCursor: null }));
    const result = await tool("search_images").execute({ query: "fox", limit: 500 });
    expect(asked[0]?.url).toContain("limit=8&query=fox");
    expect(result.content[0]?.text).toBe(
      'img_1: "a fox" by sdxl-base, 512x512, https://studio.example/i/abc.jpg',
    );
  });

  it("says what went wrong", async () => {
    answerWith(
      answer({ error: { code: "storage_unavailable", message: "No library.", hint: "Bind DB." } }, 503),
    );
    expect(await tool("search_images").execute({})).toEqual({
      content: [{ type: "text", text: "No library. Bind DB." }],
      isError: true,
    });
  });
});

describe("registerAgentTools", () => {
  it("registers every tool, and lives with a browser that refuses", async () => {
    const names: string[] = [];
    const { signal } = new AbortController();
    registerAgentTools({ registerTool: ({ name }) => names.push(name) }, signal);
    expect(names).toEqual(["generate_image", "search_images"]);
    const refuse = () => {
      throw new Error("InvalidStateError");
    };
    expect(() => registerAgentTools({ registerTool: refuse }, signal)).not.toThrow();
    registerAgentTools({ registerTool: () => Promise.reject(new Error("no")) }, signal);
  });
});
