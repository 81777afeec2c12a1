import { describe, expect, it } from "vitest";
import {
  isTest,
  readSourceFiles,
  resolveImport,
  type SourceFile,
  withoutEnding,
} from "./support/source-files";

/** Who may import whom, longest matching name first. A layer may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  app: ["components", "lib/http", "lib/use-cases", "lib/domain"],
  "components/ui": [],
  components: ["components/ui", "lib/client", "lib/domain", "lib/i18n"],
  "lib/http": ["lib/services", "lib/domain"],
  "lib/services": ["lib/providers", "lib/storage", "lib/domain", "lib/json-logger", "lib/ulid-ids"],
  "lib/json-logger": ["lib/domain"],
  "lib/ulid-ids": ["lib/domain"],
  "lib/providers": ["lib/domain"],
  "lib/storage": ["lib/domain"],
  "lib/use-cases": ["lib/domain"],
  "lib/client": ["lib/domain"],
  "lib/i18n": ["lib/domain", "messages"],
  "lib/domain": [],
};
const layers = Object.keys(allowed).sort((a, b) => b.length - a.length);
const layerOf = (path: string) =>
  layers.find((layer) => path === layer || path.startsWith(`${layer}/`)) ?? path.split("/")[0];

const files = readSourceFiles("app", "components", "lib");
const product = files.filter((file) => !isTest(file.path));

/** The files of the repository that a file imports, without their endings. */
const ownImports = (file: SourceFile) =>
  file.specifiers
    .flatMap((specifier) => resolveImport(file.path, specifier) ?? [])
    .filter((path) => !/\.(css|json)$/.test(path));

/** What a file imports for more than its types. */
function valueImports({ text }: SourceFile): readonly string[] {
  return [...text.matchAll(/(?:^|\n)import\s+([^;"]*?)\s+from\s+"([^"]+)"/g)].flatMap(
    ([, names = "", specifier = ""]) => {
      const parts = names
        .replace(/[{}]/g, "")
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean);
      const isTypes = names.startsWith("type ") || parts.every((name) => name.startsWith("type "));
      return isTypes ? [] : [specifier];
    },
  );
}

describe("who may import whom", () => {
  it("finds the imports it judges", () => {
    expect(product.length).toBeGreaterThan(50);
    expect(product.flatMap(ownImports).length).toBeGreaterThan(200);
  });

  it("keeps every file inside its layer", () => {
    const broken = product.flatMap((file) => {
      const layer = layerOf(withoutEnding(file.path)) ?? "";
      return ownImports(file)
        .map((target) => ({ target, to: layerOf(target) ?? "" }))
        .filter(({ to }) => to !== layer && !allowed[layer]?.includes(to))
        .map(({ target }) => `${file.path} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it("brings no zod to the browser: it is large, and its probe for eval breaks the pages' policy", () => {
    const byPath = new Map(product.map((file) => [withoutEnding(file.path), file]));
    const reachesZod = (path: string): boolean => {
      const file = byPath.get(path);
      if (!file?.path.startsWith("lib/domain/")) return false;
      return valueImports(file).some(
        (specifier) => specifier === "zod" || reachesZod(resolveImport(file.path, specifier) ?? ""),
      );
    };
    const broken = product
      .filter((file) => /^(components|lib\/client|lib\/i18n)\//.test(file.path))
      .flatMap((file) =>
        valueImports(file)
          .filter((specifier) => reachesZod(resolveImport(file.path, specifier) ?? ""))
          .map((specifier) => `${file.path} imports ${specifier}`),
      );
    expect(broken).toEqual([]);
  });

  it("lets the domain import zod and nothing else", () => {
    const packages = product
      .filter((file) => file.path.startsWith("lib/domain/"))
      .flatMap((file) => file.specifiers.filter((specifier) => !/^(\.|@\/)/.test(specifier)));
    expect([...new Set(packages)]).toEqual(["zod"]);
  });

  it("keeps React and Next out of what a route runs", () => {
    const serverLayers = ["lib/http/", "lib/use-cases/", "lib/domain/", "lib/providers/", "lib/storage/"];
    const routes = product.filter(
      ({ path }) => path.endsWith("/route.ts") || serverLayers.some((layer) => path.startsWith(layer)),
    );
    const found = routes.filter((file) =>
      file.specifiers.some((specifier) => /^(next|react|react-dom)(\/|$)/.test(specifier)),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });

  it("has no cycle", () => {
    expect(findCycle(new Map(files.map((file) => [withoutEnding(file.path), ownImports(file)])))).toBeNull();
  });

  it("sees a cycle where there is one", () => {
    const graph = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ]);
    expect(findCycle(graph)).toEqual(["b", "c", "b"]);
  });
});

describe("the emulator", () => {
  it("imports nothing of the product, and the product nothing of it", () => {
    const outward = readSourceFiles("emulator").flatMap((file) =>
      file.specifiers
        .filter((specifier) => resolveImport(file.path, specifier)?.startsWith("emulator/") === false)
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    const inward = files.flatMap((file) =>
      ownImports(file)
        .filter((path) => path.startsWith("emulator/"))
        .map((path) => `${file.path} imports ${path}`),
    );
    expect([...outward, ...inward]).toEqual([]);
  });
});

/** The first cycle met on a walk through the graph, its first file repeated at the end; null without one. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (node: string, path: readonly string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const cycle = walk(next, [...path, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const cycle = walk(node, []);
    if (cycle) return cycle;
  }
  return null;
}
