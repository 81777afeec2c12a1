import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { expect, test } from "@playwright/test";
import { pngSize } from "./pictures.ts";

/** The contract with MCP's own client, as installed clients connect, and as those of the stateless protocol do. */
const modes = [
  { name: "with a handshake", mode: "legacy", version: "2025-11-25" },
  { name: "stateless", mode: { pin: "2026-07-28" }, version: "2026-07-28" },
  { name: "finding out by itself", mode: "auto", version: "2026-07-28" },
] as const;

const SMALL = { model: "dreamshaper-8-lcm", width: 256, height: 256 } as const;

interface Made {
  readonly model: string;
  readonly images: { readonly id: string; readonly url: string; readonly seed: number }[];
}

async function connect(
  baseURL: string | undefined,
  mode: (typeof modes)[number]["mode"],
  key = process.env.E2E_API_KEY,
) {
  const client = new Client({ name: "pictor-e2e", version: "1.0.0" }, { versionNegotiation: { mode } });
  const transport = new StreamableHTTPClientTransport(new URL(`${baseURL}/mcp`), {
    requestInit: { headers: { authorization: `Bearer ${key}` } },
  });
  await client.connect(transport);
  return client;
}

for (const { name, mode, version } of modes) {
  test(`${name}: lists the tools, paints, edits, searches`, async ({ baseURL }) => {
    const client = await connect(baseURL, mode);
    expect(client.getServerVersion()).toMatchObject({ name: "pictor" });
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    expect(client.getInstructions()).toContain("list_models");
    const { tools } = await client.listTools();
    expect(tools.map((tool) => tool.name)).toEqual([
      "generate_image",
      "edit_image",
      "list_models",
      "search_images",
    ]);

    const prompt = `a windmill on a hill, ${name}`;
    const steps: number[] = [];
    const painted = await client.callTool(
      { name: "generate_image", arguments: { ...SMALL, prompt, seed: 42 } },
      { onprogress: ({ progress }) => steps.push(progress) },
    );
    expect(painted.isError).toBe(false);
    expect(steps.length).toBeGreaterThan(1);
    const [picture, words, link] = painted.content;
    if (picture?.type !== "image") throw new Error("the first piece is not a picture");
    expect(pngSize(Buffer.from(picture.data, "base64"))).toEqual({ width: 256, height: 256 });
    expect(words).toMatchObject({ type: "text", text: expect.stringContaining("seed 42") });
    if (link?.type !== "resource_link") throw new Error("the last piece is not a link");
    const fetched = await fetch(link.uri);
    expect(Buffer.from(await fetched.arrayBuffer()).toString("base64")).toBe(picture.data);

    const made = painted.structuredContent as unknown as Made;
    const images = [made.images[0]?.id ?? ""];
    const edited = await client.callTool({
      name: "edit_image",
      arguments: { prompt: "make it red", images },
    });
    expect(edited.isError, JSON.stringify(edited.content[0]).slice(0, 300)).toBe(false);

    const found = await client.callTool({ name: "search_images", arguments: { query: prompt } });
    expect(found.structuredContent).toMatchObject({ images: [{ id: images[0] }] });
    await client.close();
  });

  test(`${name}: a tool's failure is a result, an unknown tool an error`, async ({ baseURL }) => {
    const client = await connect(baseURL, mode);
    const bad = await client.callTool({ name: "generate_image", arguments: { prompt: "" } });
    expect(bad).toMatchObject({ isError: true, content: [{ type: "text" }] });
    await expect(client.callTool({ name: "no_such_tool", arguments: {} })).rejects.toThrow(/no tool/);
    await client.close();
  });
}
