import { expect, type Page } from "@playwright/test";
import { chromiumOptions } from "../scripts/toolbox/find-chromium.ts";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

// Browsers have the tools for agents behind a flag as yet.
test.use({
  launchOptions: chromiumOptions(["--enable-features=WebMCP,WebMCPTesting,DevToolsWebMCPSupport"]),
});

interface Tool {
  readonly name: string;
}
interface ModelContext {
  getTools(): Promise<readonly Tool[]>;
  executeTool(tool: Tool, input: unknown): Promise<unknown>;
}

const toolNames = (page: Page) =>
  page.evaluate(async () => {
    const { modelContext } = document as unknown as { modelContext?: ModelContext };
    return modelContext ? (await modelContext.getTools()).map((tool) => tool.name).sort() : null;
  });

const run = (page: Page, name: string, input: Readonly<Record<string, unknown>>) =>
  page.evaluate(
    async ([wanted, given]) => {
      const { modelContext } = document as unknown as { modelContext: ModelContext };
      const tool = (await modelContext.getTools()).find((candidate) => candidate.name === wanted);
      if (!tool) throw new Error(`There is no tool ${wanted}.`);
      return JSON.stringify(await modelContext.executeTool(tool, given));
    },
    [name, input] as const,
  );

test("an agent in the browser paints with the visitor's studio and finds the picture again", async ({
  page,
  studio,
}) => {
  await studio.openSmall();
  test.skip((await toolNames(page)) === null, "this browser has no WebMCP");
  await expect.poll(() => toolNames(page)).toEqual(["generate_image", "search_images"]);
  const prompt = unique("a heron in the reeds");
  const answer = await run(page, "generate_image", {
    prompt,
    model: "flux-2-klein-4b",
    width: 512,
    height: 512,
  });
  const id = /img_\w+/.exec(answer)?.[0] ?? "";
  expect(answer).toContain(`${new URL(page.url()).origin}/i/`);
  await studio.expectPicture(prompt);
  expect(await run(page, "search_images", { query: prompt })).toContain(id);
  expect(await run(page, "generate_image", { prompt: "" })).toContain("must hold 1 to");
});

test("the catalogue for agents names this host's MCP server", async ({ request, baseURL }) => {
  const response = await request.get("/.well-known/ai-catalog.json");
  expect(response.status()).toBe(200);
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  const { entries } = (await response.json()) as {
    entries: { type: string; data: { remotes: { url: string }[] } }[];
  };
  expect(entries).toMatchObject([
    { type: "application/mcp-server-card+json", data: { remotes: [{ url: `${baseURL}/mcp` }] } },
  ]);
  const listed = await request.post(entries[0]?.data.remotes[0]?.url ?? "", {
    headers: { accept: "application/json, text/event-stream" },
    data: { jsonrpc: "2.0", id: 1, method: "tools/list" },
  });
  expect(await listed.text()).toContain("generate_image");
  expect(await (await request.get("/robots.txt")).text()).toMatch(/^User-agent: \*/);
});
