import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST as mcp } from "@/app/mcp/route";
import { POST as img2img } from "@/app/sdapi/v1/img2img/route";
import { POST as setOptions } from "@/app/sdapi/v1/options/route";
import { POST as pngInfo } from "@/app/sdapi/v1/png-info/route";
import { POST as txt2img } from "@/app/sdapi/v1/txt2img/route";
import type { RouteHandler } from "@/lib/http/express-lane";
import { asOwner, callRoute, faultyEmulator } from "@/test/http-support";

/** Valid bodies, of which one or two places are replaced by anything. */
const bodies: readonly [string, RouteHandler, object][] = [
  [
    "txt2img",
    txt2img,
    {
      prompt: "a cat",
      negative_prompt: "dogs",
      width: 512,
      height: 512,
      steps: 4,
      cfg_scale: 7,
      seed: 1,
      batch_size: 1,
      n_iter: 1,
      override_settings: { sd_model_checkpoint: "sdxl-base" },
    },
  ],
  [
    "img2img",
    img2img,
    { prompt: "a cat", init_images: ["aGVsbG8="], mask: "aGVsbG8=", denoising_strength: 0.5 },
  ],
  ["options", setOptions, { sd_model_checkpoint: "sdxl-base" }],
  ["png-info", pngInfo, { image: "aGVsbG8=" }],
  ["mcp list", mcp, { jsonrpc: "2.0", id: 1, method: "tools/list", params: { _meta: {} } }],
  [
    "mcp generate",
    mcp,
    {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: {
        name: "generate_image",
        arguments: { prompt: "a cat", width: 256, height: 256, seed: 1, count: 1 },
        _meta: { progressToken: 1 },
      },
    },
  ],
  [
    "mcp edit",
    mcp,
    {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "edit_image", arguments: { prompt: "a cat", images: ["img_x"], strength: 0.5 } },
    },
  ],
  [
    "mcp search",
    mcp,
    {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: {
        name: "search_images",
        arguments: { query: "cat", limit: 3, cursor: "x", model: "sdxl-base" },
      },
    },
  ],
];

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1e308,
    -1e308,
    0.5,
    "",
    " ",
    "\u0000",
    "../..",
    [],
    {},
    [[]],
    "__proto__",
    "=?base64?",
  ),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** Every path into a value, the value itself included. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}
function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? inner : item))
    : { ...value, [key]: inner };
}

beforeAll(() => {
  for (const level of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

describe("bodies that went wrong", { timeout: 60_000 }, () => {
  test.each(bodies)("%s never fails, and answers in its own shape", async (name, handler, body) => {
    const paths = fc.constantFrom(...pathsOf(body));
    const changes = fc.array(fc.tuple(paths, anything), { minLength: 1, maxLength: 2 });
    const env = { AI: faultyEmulator("5007") };
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const sent = list.reduce<unknown>((value, [path, by]) => replaced(value, path, by), body);
        const reply = await callRoute(handler, { body: JSON.stringify(sent ?? null), headers: asOwner, env });
        const text = await reply.text();
        expect(reply.status, `${JSON.stringify(sent)} -> ${text.slice(0, 500)}`).toBeLessThan(500);
        if (reply.status === 202) return expect(text).toBe("");
        const answer = JSON.parse(text);
        if (!name.startsWith("mcp")) {
          if (reply.status >= 400) expect(answer.detail).toContain(answer.error.message);
        } else if (!Array.isArray(answer)) {
          expect(answer.jsonrpc).toBe("2.0");
          expect("result" in answer).toBe(!("error" in answer));
          // A tool's own failure may be anybody's fault but ours.
          expect(answer.result?.structuredContent?.error?.code).not.toBe("internal");
          expect(answer.error?.code).not.toBe(-32603);
        }
      }),
      { numRuns: 150 },
    );
  });
});
