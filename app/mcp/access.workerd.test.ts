import { describe, expect, test } from "vitest";
import { POST as createKey } from "@/app/api/v1/keys/route";
import { POST } from "@/app/mcp/route";
import { asOwner, callRoute, ORIGIN, type RouteCall } from "@/test/http-support";
import { ask, legacy, post, rpc } from "@/test/mcp-support";

describe("created keys", () => {
  const keyFor = async (...scopes: string[]) => {
    const body = { name: `mcp ${scopes.join(" ")}`, scopes };
    const reply = await callRoute(createKey, { body, headers: asOwner });
    const { secret } = await reply.json<{ secret: string }>();
    return { authorization: `Bearer ${secret}`, ...legacy };
  };

  test.each([
    [["generate"], ["generate_image", "edit_image", "list_models"]],
    [["read"], ["list_models", "search_images"]],
    [["write"], ["list_models"]],
  ])("a key for %j sees and may use what its scopes allow", async (scopes, tools) => {
    const headers = await keyFor(...scopes);
    const { result } = await ask(rpc("tools/list"), headers);
    expect(result?.tools.map(({ name }) => name)).toEqual(tools);
    for (const name of ["generate_image", "search_images"].filter((tool) => !tools.includes(tool))) {
      const { error } = await ask(rpc("tools/call", { name, arguments: { prompt: "a cat" } }), headers);
      expect(error).toMatchObject({ code: -32602, message: expect.stringContaining("scope") });
    }
  });
});

describe("who may", () => {
  const init = rpc("ping");
  const local = { API_KEY: undefined, ALLOW_ANONYMOUS: "true" };
  test.each<[string, Record<string, string>, RouteCall, number]>([
    ["a page with the key", { origin: "https://chat.example" }, {}, 200],
    [
      "a page with the key, but not listed",
      { origin: "https://chat.example" },
      { env: { CORS_ORIGINS: "https://a.example" } },
      403,
    ],
    [
      "a page that is listed",
      { origin: "https://a.example" },
      { env: { CORS_ORIGINS: "https://a.example" } },
      200,
    ],
    ["our own page", { origin: ORIGIN, authorization: "" }, { env: local }, 200],
    [
      "another page on a local start",
      { origin: "https://evil.example", authorization: "" },
      { env: local },
      403,
    ],
    ["a page without origin", { origin: "null", authorization: "" }, { env: local }, 403],
    ["no key", { authorization: "" }, {}, 401],
  ])("%s: %#", async (_name, headers, more, status) => {
    const reply = await post(init, headers, more);
    expect(reply.status).toBe(status);
    if (status !== 200) expect(await reply.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32600 } });
  });

  test("a page whose name was pointed at a local start is refused", async () => {
    const from = async (host: string) => {
      const path = `http://${host}/mcp`;
      const headers = { origin: `http://${host}` };
      return (await callRoute(POST, { path, body: init, headers, env: local })).status;
    };
    expect([await from("evil.example:8787"), await from("localhost:8787"), await from("[::1]:8787")]).toEqual(
      [403, 200, 200],
    );
  });

  test.each<[unknown, number, number]>([
    ["{", 400, -32700],
    [{ a: 1 }, 400, -32600],
    [{ jsonrpc: "2.0", id: null, method: "ping" }, 400, -32600],
    [{ jsonrpc: "1.0", id: 1, method: "ping" }, 400, -32600],
    ["null", 400, -32600],
  ])("%j is no message", async (body, status, code) => {
    const reply = await post(body);
    expect([reply.status, await reply.json()]).toEqual([
      status,
      expect.objectContaining({ jsonrpc: "2.0", id: null, error: expect.objectContaining({ code }) }),
    ]);
  });
});
