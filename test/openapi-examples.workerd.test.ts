import { beforeAll, describe, expect, test } from "vitest";
import { POST as createCollection } from "@/app/api/v1/collections/route";
import { POST as generate } from "@/app/api/v1/generations/route";
import { POST as createPreset } from "@/app/api/v1/presets/route";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { answerRoute, compileRoutes, type RouteModule } from "@/lib/http/express-lane";
import { asOwner, callRoute, ORIGIN, OWNER_KEY } from "./http-support";
import { faultOf, operations } from "./openapi-support";

const modules = import.meta.glob<RouteModule>("/app/**/route.ts", { eager: true });
const findRoute = compileRoutes(
  Object.entries(modules).map(([file, module]) => ({
    pattern: file.slice("/app".length, -"/route.ts".length),
    module,
  })),
);
const examples = operations.flatMap(({ path, method, operation }) =>
  Object.entries(operation.requestBody?.content ?? {}).flatMap(([mediaType, { example }]) =>
    example === undefined ? [] : [{ path, method, operation, mediaType, example }],
  ),
);

/** What the examples' ids and placeholders stand for here. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  const made = async (handler: typeof generate, body: object) =>
    (await callRoute(handler, { body, headers: asOwner })).json<{ id: string; images?: { id: string }[] }>();
  const { images } = await made(generate, { prompt: "a red kite", width: 256, height: 256, seed: 1 });
  ids.images = images?.[0]?.id ?? "";
  ids.collections = (await made(createCollection, { name: "First" })).id;
  ids.presets = (await made(createPreset, { name: "Plain", natural: "Plain." })).id;
  ids.prompts = "1";
});

/** The same as a form: what is a data URI in JSON is a file there. */
function formOf(fields: Record<string, string | number>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    const [, mediaType, base64] = /^data:(.*);base64,(.*)$/.exec(String(value)) ?? [];
    if (base64 === undefined) form.append(name, String(value));
    else form.append(name, new File([decodeBase64(base64)], "picture", { type: mediaType ?? "" }));
  }
  return form;
}

describe("the documented examples", { timeout: 60_000 }, () => {
  test("are there for every body that is not a file", () => {
    const bodies = operations.flatMap(({ path, operation }) =>
      Object.entries(operation.requestBody?.content ?? {}).map(([type, content]) => ({
        path,
        type,
        content,
      })),
    );
    const without = bodies.filter(({ content }) => content.example === undefined);
    expect(without.map(({ path, type }) => `${path} ${type}`)).toEqual([
      "/api/v1/images/{id}/thumbnail image/webp",
      "/api/v1/import/{file} image/*",
    ]);
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(examples)("$method $path", async ({ path, method, operation, mediaType, example }) => {
    const kind = path.split("/")[3] ?? "";
    const pathname = path.replace("{id}", ids[kind] ?? "").replace("{name}", "times");
    const text = JSON.stringify(example)
      .replace("img_01JZ8QH6T5M0V9E4W3R2Y1X0AB", ids.images ?? "")
      .replace("the value of API_KEY", OWNER_KEY);
    const isForm = mediaType === "multipart/form-data";
    const body = isForm ? formOf(JSON.parse(text)) : text;
    const headers = { ...asOwner, ...(!isForm && { "content-type": mediaType }) };
    const match = findRoute(pathname);
    if (!match) throw new Error(`no route for ${pathname}`);
    const request = new Request(new URL(pathname, ORIGIN), { method, headers, body });
    const response = await callRoute(() => answerRoute(match, request));
    // A page in place of an answer is what a form gets.
    const isDone = response.ok || response.status === 303;
    expect(isDone, `${response.status} ${await response.clone().text()}`).toBe(true);
    expect(await faultOf(operation, response)).toBeNull();
  });
});
