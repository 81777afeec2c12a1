import { describe, expect, it } from "vitest";
import { readApiDocument } from "./api-document";

const document = {
  paths: {
    "/api/v1/things": {
      get: {
        operationId: "listThings",
        tags: ["Things"],
        summary: "List",
        parameters: [
          {
            name: "limit",
            in: "query",
            required: false,
            schema: { type: "integer", description: "How many." },
          },
          { name: "Prefer", in: "header", description: "Later.", schema: { type: "string" } },
        ],
        responses: { 200: { description: "A page." }, 400: { description: "Bad." } },
      },
      post: {
        operationId: "changeThings",
        tags: ["Things"],
        requestBody: {
          content: {
            "application/json": {
              schema: {
                anyOf: [
                  {
                    properties: { action: { const: "a" }, ids: { type: "array", items: { type: "string" } } },
                    required: ["ids"],
                  },
                  {
                    properties: {
                      action: { enum: ["b", "c"] },
                      to: { anyOf: [{ type: "string" }, { type: "null" }] },
                    },
                  },
                ],
              },
              example: { action: "a", ids: [] },
            },
          },
        },
        responses: {},
      },
    },
  },
};

describe("the API document", () => {
  const [group] = readApiDocument(document);

  it("groups the operations by their tag", () => {
    expect(group?.name).toBe("Things");
    expect(group?.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/v1/things",
      "POST /api/v1/things",
    ]);
  });

  it("tells parameters and replies", () => {
    expect(group?.operations[0]?.parameters).toEqual([
      { name: "limit", type: "integer", isRequired: false, description: "How many." },
      { name: "Prefer", type: "string", isRequired: false, description: "Later." },
    ]);
    expect(group?.operations[0]?.replies.map(({ status }) => status)).toEqual(["200", "400"]);
  });

  it("tells the fields of every form a body may have", () => {
    const [, post] = group?.operations ?? [];
    expect(post?.fields).toEqual([
      { name: "action", type: '"a"', isRequired: false, description: "" },
      { name: "ids", type: "string[]", isRequired: true, description: "" },
      { name: "to", type: "string | null", isRequired: false, description: "" },
    ]);
    expect(JSON.parse(post?.example ?? "")).toEqual({ action: "a", ids: [] });
  });

  it("makes nothing of what is no document", () => {
    expect(readApiDocument(null)).toEqual([]);
    expect(readApiDocument({ paths: { "/x": { get: 1 } } })).toHaveLength(1);
  });

  it("has a collection before its items, whichever the document names first", () => {
    const operation = { post: { operationId: "x", tags: ["Things"], responses: {} } };
    const [things] = readApiDocument({ paths: { "/things/{id}": operation, "/things": operation } });
    expect(things?.operations.map(({ path }) => path)).toEqual(["/things", "/things/{id}"]);
  });

  it("keeps the order of the document's tags, and shows no empty group", () => {
    const operation = (name: string) => ({ get: { operationId: name, tags: [name], responses: {} } });
    const tags = [{ name: "Second" }, { name: "Empty" }, { name: "First" }];
    const paths = { "/a": operation("First"), "/b": operation("Second"), "/c": operation("Untold") };
    expect(readApiDocument({ tags, paths }).map(({ name }) => name)).toEqual(["Second", "First", "Untold"]);
  });
});
