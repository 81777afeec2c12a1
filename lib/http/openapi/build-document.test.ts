import { beforeAll, describe, expect, it } from "vitest";
import { workerRoutes } from "@/worker-routes.generated";
import { buildDocument, OPERATIONS, type OpenApiDocument, servedMethods } from "./build-document";
import { documentedPath } from "./documented-path";
import { OPENAPI_TEXT } from "./openapi-document.generated";

/** They answer every address of a protocol that is not there: nothing to document. */
const UNDOCUMENTED = ["/v1/[...path]", "/api/v1/[...path]"];

let document: OpenApiDocument;
beforeAll(() => {
  document = buildDocument(workerRoutes);
});

describe("the OpenAPI document", () => {
  it("is what the routes' schemas say (npm run generate)", () => {
    expect(OPENAPI_TEXT === JSON.stringify(document)).toBe(true);
  });

  it("describes every method that a route serves, and no other", () => {
    const served = servedMethods(workerRoutes).filter(({ pattern }) => !UNDOCUMENTED.includes(pattern));
    expect(served.length).toBeGreaterThan(50);
    expect(Object.keys(OPERATIONS).sort()).toEqual(served.map(({ name }) => name).sort());
    for (const { method, pattern } of served) {
      expect(document.paths[documentedPath(pattern)]).toHaveProperty(method.toLowerCase());
    }
  });

  it("gives every operation a name of its own", () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names every part of a path as a parameter", () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters = [] } of Object.values(methods)) {
        const given = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
        expect(given, path).toEqual(wanted);
      }
    }
  });

  it("refers only to schemas it has", () => {
    const { schemas } = document.components;
    const references = [...OPENAPI_TEXT.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target);
    expect(references.length).toBeGreaterThan(100);
    const known = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((target) => !known.includes(target ?? ""))).toEqual([]);
  });

  it("has an answer for a bad request, a stranger and a failure wherever they can happen", () => {
    for (const { method, pattern, api } of servedMethods(workerRoutes)) {
      const operation = document.paths[documentedPath(pattern)]?.[method.toLowerCase()];
      if (!operation) continue;
      expect(operation.responses).toHaveProperty("500");
      if (api.body || api.query || api.params) expect(operation.responses).toHaveProperty("400");
      if (api.access !== "public" && api.access !== "setup") {
        expect(operation.responses).toHaveProperty("401");
      }
    }
  });
});
