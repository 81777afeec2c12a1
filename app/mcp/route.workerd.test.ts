import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import { grayPng } from "@/lib/http/openai/gray-png";
import { faultyEmulator, ORIGIN, settle } from "@/test/http-support";
import { ask, callTool, legacy, post, type Reply, rpc } from "@/test/mcp-support";

const META = "io.modelcontextprotocol/";
const MODERN = "2026-07-28";
const PATIENCE = { timeout: 30_000 };

const modernMeta = (version = MODERN) => ({
  [`${META}protocolVersion`]: version,
  [`${META}clientCapabilities`]: {},
});
const modernHeaders = (method: string, name?: string) => ({
  "mcp-protocol-version": MODERN,
  "mcp-method": method,
  ...(name && { "mcp-name": name }),
});

describe("versions with a handshake", () => {
  test.each(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])(
    "initialize agrees on %s",
    async (version) => {
      const params = {
        protocolVersion: version,
        capabilities: {},
        clientInfo: { name: "test", version: "1" },
      };
      const { result } = await ask(rpc("initialize", params));
      expect(result).toMatchObject({
        protocolVersion: version,
        serverInfo: { name: "pictor" },
        capabilities: { tools: {} },
      });
      expect(result).not.toHaveProperty("resultType");
    },
  );

  test("a version from the future gets the newest we know", async () => {
    const { result } = await ask(rpc("initialize", { protocolVersion: "2099-01-01" }));
    expect(result).toMatchObject({ protocolVersion: "2025-11-25" });
  });

  test("notifications and responses get 202 and nothing else", async () => {
    for (const body of [
      { jsonrpc: "2.0", method: "notifications/initialized" },
      { jsonrpc: "2.0", id: 7, result: {} },
    ]) {
      const reply = await post(body, legacy);
      expect([reply.status, await reply.text()]).toEqual([202, ""]);
    }
  });

  test("ping, and a method nobody knows", async () => {
    expect(await ask(rpc("ping", undefined, "a"), legacy)).toEqual({ jsonrpc: "2.0", id: "a", result: {} });
    expect(await ask(rpc("resources/list"), legacy)).toMatchObject({ id: 1, error: { code: -32601 } });
  });

  test("a batch gets a batch, a batch of notifications 202", async () => {
    const notification = { jsonrpc: "2.0", method: "notifications/initialized" };
    const replies = await (await post([rpc("ping"), notification, rpc("nothing", {}, 2), 7])).json<Reply[]>();
    expect(replies.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [2, -32601],
      [null, -32600],
    ]);
    expect((await post([notification])).status).toBe(202);
    expect((await post([])).status).toBe(400);
    expect((await post(Array(11).fill(rpc("ping")))).status).toBe(400);
  });

  test("an old client gets no links and no structure, which it could not read", PATIENCE, async () => {
    const { result } = await ask(
      rpc("tools/call", {
        name: "generate_image",
        arguments: { prompt: "a cat", model: "dreamshaper-8-lcm", width: 256, height: 256 },
      }),
    );
    expect(result?.content.map(({ type }) => type)).toEqual(["image", "text"]);
    expect(result?.content[1]?.text).toContain(ORIGIN);
    expect(result).not.toHaveProperty("structuredContent");
  });
});

describe("the stateless version", () => {
  const discover = rpc("server/discover", { _meta: modernMeta() });

  test("server/discover tells what is there", async () => {
    const { result } = await ask(discover, modernHeaders("server/discover"));
    expect(result).toMatchObject({
      resultType: "complete",
      capabilities: { tools: {} },
      cacheScope: "public",
      _meta: { [`${META}serverInfo`]: { name: "pictor" } },
    });
    expect(result?.supportedVersions).toContain(MODERN);
    expect(result?.ttlMs).toBeGreaterThan(0);
  });

  test("a list may be kept, a call says it is complete", async () => {
    const listed = await ask(rpc("tools/list", { _meta: modernMeta() }), modernHeaders("tools/list"));
    expect(listed.result).toMatchObject({ resultType: "complete", cacheScope: "private" });
    const name = "list_models";
    const encoded = `=?base64?${btoa(name)}?=`;
    for (const header of [name, encoded]) {
      const params = { name, arguments: {}, _meta: modernMeta() };
      const { result } = await ask(rpc("tools/call", params), modernHeaders("tools/call", header));
      expect(result).toMatchObject({ resultType: "complete", isError: false });
    }
  });

  /** Statuses and codes as the official server gives them. */
  const list = rpc("tools/list", { _meta: modernMeta() });
  const called = rpc("tools/call", { name: "list_models", _meta: modernMeta() });
  const future = rpc("tools/list", { _meta: modernMeta("2099-01-01") });
  const without = { [`${META}protocolVersion`]: MODERN };
  test.each<[string, object, Record<string, string>, number, number]>([
    ["no version header", list, { "mcp-method": "tools/list" }, 400, -32020],
    ["another version in the header", list, { ...modernHeaders("tools/list"), ...legacy }, 400, -32020],
    ["no _meta", rpc("tools/list"), modernHeaders("tools/list"), 400, -32602],
    ["no capabilities", rpc("tools/list", { _meta: without }), modernHeaders("tools/list"), 400, -32602],
    ["no method header", list, { "mcp-protocol-version": MODERN }, 400, -32020],
    ["another method in the header", list, modernHeaders("tools/call"), 400, -32020],
    ["no name header", called, modernHeaders("tools/call"), 400, -32020],
    ["another name in the header", called, modernHeaders("tools/call", "edit_image"), 400, -32020],
    ["a broken name header", called, modernHeaders("tools/call", "=?base64?%?="), 400, -32020],
    [
      "an unknown version",
      future,
      { ...modernHeaders("tools/list"), "mcp-protocol-version": "2099-01-01" },
      400,
      -32022,
    ],
    ["an unknown old version", rpc("tools/list"), { "mcp-protocol-version": "1999-01-01" }, 400, -32022],
    ["an unknown method", rpc("ping", { _meta: modernMeta() }), modernHeaders("ping"), 404, -32601],
    [
      "an unknown tool",
      rpc("tools/call", { name: "x", _meta: modernMeta() }),
      modernHeaders("tools/call", "x"),
      200,
      -32602,
    ],
  ])("%s", async (_name, body, headers, status, code) => {
    const reply = await post(body, headers);
    expect([reply.status, await reply.json()]).toEqual([
      status,
      expect.objectContaining({ id: 1, error: expect.objectContaining({ code }) }),
    ]);
  });

  test("an unknown version is told the known ones", async () => {
    const { error } = await ask(future, {
      ...modernHeaders("tools/list"),
      "mcp-protocol-version": "2099-01-01",
    });
    expect(error?.data).toMatchObject({
      requested: "2099-01-01",
      supported: expect.arrayContaining([MODERN]),
    });
  });
});

describe("the tools", PATIENCE, () => {
  test("are listed in one order, with schemas that say what they take", async () => {
    const { result } = await ask(rpc("tools/list"), legacy);
    const schemas = Object.fromEntries(
      result?.tools.map(({ name, inputSchema }) => [name, inputSchema]) ?? [],
    );
    expect(Object.keys(schemas)).toEqual(["generate_image", "edit_image", "list_models", "search_images"]);
    expect(schemas.generate_image).toMatchObject({
      type: "object",
      required: ["prompt"],
      properties: { prompt: { type: "string", description: expect.any(String) }, count: { maximum: 4 } },
    });
    expect(schemas.edit_image?.required).toEqual(["prompt", "images"]);
  });

  test("generate_image answers with pictures, words and links, and search_images finds them", async () => {
    const args = {
      prompt: "一只可爱的猫咪",
      model: "dreamshaper-8-lcm",
      seed: 7,
      count: 2,
      width: 256,
      height: 256,
    };
    const { content, structuredContent, isError } = await callTool("generate_image", args);
    expect(isError).toBe(false);
    expect(content.map(({ type }) => type)).toEqual([
      "image",
      "image",
      "text",
      "resource_link",
      "resource_link",
    ]);
    expect(sniffMediaType(decodeBase64(content[0]?.data ?? ""))).toBe(content[0]?.mimeType);
    expect(structuredContent.images.map(({ seed }) => seed)).toEqual([7, 8]);
    expect(content[2]?.text).toContain("seed 7");
    expect(content[3]?.uri).toBe(structuredContent.images[0]?.url);
    expect(content[3]?.uri).toMatch(new RegExp(`^${ORIGIN}/i/.*signature=`));
    await settle();
    const found = await callTool("search_images", { query: "可爱的猫咪", model: "DS-8-CF", limit: 1 });
    expect(found.structuredContent).toMatchObject({
      images: [{ model: "dreamshaper-8-lcm" }],
      nextCursor: expect.any(String),
    });
    expect(found.content.map(({ type }) => type)).toEqual(["text", "resource_link"]);
    expect((await callTool("search_images", { query: "no such words at all" })).content).toHaveLength(1);
  });

  test("edit_image changes a picture of the library by its id", async () => {
    const made = await callTool("generate_image", { prompt: "a mill", model: "sdxl-base" });
    await settle();
    const id = made.structuredContent.images[0]?.id ?? "";
    const edit = async (more = {}) => {
      const args = { prompt: "the same at night", images: [id], ...more };
      const { content, isError, structuredContent } = await callTool("edit_image", args);
      return { isError, model: structuredContent.model, text: content.find(({ text }) => text)?.text };
    };
    // It is too large for the models that take references, and nothing in a Worker makes it smaller.
    const repainted = await edit();
    expect(repainted).toMatchObject({ isError: false, model: "sd-1.5-inpainting" });
    expect(repainted.text).toMatch(/the picture is 1024x1024 and FLUX\.2 .* takes at most 511 pixels a side/);
    expect(await edit({ model: "flux-2-klein-4b" })).toMatchObject({ isError: true });
    expect((await edit({ model: "sd-1.5-inpainting" })).text).not.toContain("takes at most");
    const small = Buffer.from(grayPng({ width: 64, height: 64 }, new Uint8Array(64 * 64).fill(90))).toString(
      "base64",
    );
    const referred = await edit({ images: [small] });
    expect(referred).toMatchObject({ isError: false, model: "flux-2-klein-4b" });
    expect(referred.text).not.toContain("takes at most");
  });

  test("a picture too large for an answer is linked, unless it would be lost", async () => {
    const args = { prompt: "a harbour full of boats", count: 4, model: "sdxl-base" };
    const { content, structuredContent } = await callTool("generate_image", args);
    const inline = content.filter(({ type }) => type === "image");
    const characters = inline.reduce((sum, { data = "" }) => sum + data.length, 0);
    expect(characters).toBeLessThan(1_000_000);
    expect(content.filter(({ type }) => type === "resource_link")).toHaveLength(4);
    expect(structuredContent.images).toHaveLength(4);
    const env = { DB: undefined, IMAGES_BUCKET: undefined };
    const unkept = await callTool("generate_image", args, { env });
    expect(unkept.content.map(({ type }) => type)).toEqual(["image", "image", "image", "image", "text"]);
  });

  test("list_models says what each is good at", async () => {
    const { content } = await callTool("list_models", {});
    expect(content[0]?.text).toMatch(
      /^flux-1-schnell \(default\): .*\n(.*\n)*dreamshaper-8-lcm: .*costs nothing/m,
    );
  });

  test.each<[string, object, RegExp]>([
    ["generate_image", {}, /prompt/],
    ["generate_image", { prompt: "a cat", model: "no-such" }, /no-such/],
    ["generate_image", { prompt: "a cat", count: 9 }, /count/],
    ["generate_image", { prompt: "a cat", colour: "red" }, /colour/],
    ["edit_image", { prompt: "a cat", images: ["img_01JZ8QH6T5M0V9E4W3R2Y1X0AB"] }, /library/],
    ["edit_image", { prompt: "a cat", images: ["bm90aGluZw=="] }, /picture/i],
    ["edit_image", { prompt: "a cat", images: ["x"], model: "flux-1-schnell" }, /does not take pictures/],
    ["search_images", { limit: 0 }, /limit/],
  ])("%s %j fails in words for the model that called", async (name, args, words) => {
    const { content, isError } = await callTool(name, args);
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(words);
  });

  test("a provider out of quota is a result that says when to come back", async () => {
    const env = { AI: faultyEmulator("4006") };
    const { content, isError } = await callTool("generate_image", { prompt: "a cat" }, { env });
    expect([isError, content[0]?.text]).toEqual([true, expect.stringContaining("00:00 UTC")]);
  });

  test("progress comes as events, the answer last", async () => {
    const params = {
      name: "generate_image",
      arguments: { prompt: "a cat", model: "dreamshaper-8-lcm" },
      _meta: { progressToken: "p" },
    };
    const accept = "application/json, text/event-stream";
    const reply = await post(rpc("tools/call", params), { ...legacy, accept });
    expect(reply.headers.get("content-type")).toContain("text/event-stream");
    expect(reply.headers.get("x-accel-buffering")).toBe("no");
    const events = (await reply.text())
      .trim()
      .split("\n\n")
      .map((event) => JSON.parse(event.split("\ndata: ")[1] ?? "null"));
    const last = events.pop();
    expect(events.map(({ params: { progressToken, progress } }) => [progressToken, progress])).toEqual(
      events.map((_event, index) => ["p", index + 1]),
    );
    expect(events.length).toBeGreaterThanOrEqual(3);
    expect(last).toMatchObject({ id: 1, result: { isError: false } });
    const asJson = await post(rpc("tools/call", { ...params, name: "list_models", arguments: {} }), legacy);
    expect(asJson.headers.get("content-type")).toBe("application/json");
  });
});
