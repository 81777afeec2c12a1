import { describe, expect, it } from "vitest";
import { allowedMethods, answerRoute, compileRoutes, type WorkerRoute } from "./express-lane";

const answer = (text: string) => () => new Response(text);
const echoParams = async (_request: Request, context: { params: Promise<Record<string, unknown>> }) =>
  Response.json(await context.params);

const routes: WorkerRoute[] = [
  { pattern: "/api/v1/images/[id]", module: { GET: echoParams } },
  { pattern: "/api/v1/images/search", module: { GET: answer("search") } },
  { pattern: "/api/v1/images/[id]/restore", module: { POST: echoParams } },
  { pattern: "/files/[...path]", module: { GET: echoParams } },
  { pattern: "/docs/[[...path]]", module: { GET: echoParams } },
  { pattern: "/v1.5/models", module: { GET: answer("models"), POST: answer("made") } },
];
const findRoute = compileRoutes(routes);

async function ask(path: string, method = "GET"): Promise<Response> {
  const match = findRoute(path);
  if (!match) throw new Error(`${path} matches no route`);
  return answerRoute(match, new Request(`http://localhost${path}`, { method }));
}

describe("compileRoutes", () => {
  it("prefers a fixed segment to a parameter", async () => {
    expect(await (await ask("/api/v1/images/search")).text()).toBe("search");
    expect(await (await ask("/api/v1/images/img_1")).json()).toEqual({ id: "img_1" });
  });

  it("decodes parameters and keeps an encoded slash inside its segment", async () => {
    expect(await (await ask("/api/v1/images/a%20b%2Fc")).json()).toEqual({ id: "a b/c" });
    expect(await (await ask("/files/a/b%20c")).json()).toEqual({ path: ["a", "b c"] });
  });

  it("does not mind a slash at the end", async () => {
    expect(await (await ask("/v1.5/models/")).text()).toBe("models");
    expect(await (await ask("/api/v1/images/img_1/")).json()).toEqual({ id: "img_1" });
  });

  it("lets an optional catch-all match its own folder", async () => {
    expect(await (await ask("/docs")).json()).toEqual({});
    expect(await (await ask("/docs/x/y")).json()).toEqual({ path: ["x", "y"] });
  });

  it.each(["/", "/api", "/api/v1/images", "/files/", "/files", "/v1x5/models", "/api/v1/images/%E0%A4%A"])(
    "leaves %s to the Next server",
    (path) => expect(findRoute(path)).toBeNull(),
  );
});

describe("answerRoute", () => {
  it("answers HEAD with the headers of GET and no body", async () => {
    const response = await ask("/v1.5/models", "HEAD");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toBe("");
  });

  it("lists the methods on OPTIONS", async () => {
    const response = await ask("/v1.5/models", "OPTIONS");
    expect([response.status, response.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS, POST"]);
  });

  it("refuses another method and says which would do", async () => {
    const response = await ask("/api/v1/images/img_1/restore", "GET");
    expect([response.status, response.headers.get("allow")]).toEqual([405, "OPTIONS, POST"]);
  });

  it("does not take a method nobody knows for a handler", async () => {
    expect((await ask("/v1.5/models", "PROPFIND")).status).toBe(405);
  });
});

describe("allowedMethods", () => {
  it("never lists a method twice", () => {
    expect(allowedMethods({ GET: answer("a"), HEAD: answer("b"), OPTIONS: answer("c") })).toEqual([
      "GET",
      "HEAD",
      "OPTIONS",
    ]);
  });
});
