import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative } from "node:path";

/** One module of a built Worker, as workerd takes it. */
export interface WorkerModule {
  readonly name: string;
  readonly kind: "esModule" | "wasm" | "text" | "data";
  readonly contents: Buffer;
}

const KINDS: Record<string, WorkerModule["kind"]> = {
  ".js": "esModule",
  ".mjs": "esModule",
  ".wasm": "wasm",
  ".txt": "text",
  ".html": "text",
  ".bin": "data",
};

/** Reads a built Worker: one file, or a folder with `index.js` and its modules. The entry comes first. */
export function readBundle(path: string): WorkerModule[] {
  if (statSync(path).isFile()) return [{ name: "worker.js", kind: "esModule", contents: readFileSync(path) }];
  const modules: WorkerModule[] = [];
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const kind = KINDS[extname(entry.name)];
    if (!entry.isFile() || !kind) continue;
    const file = join(entry.parentPath, entry.name);
    modules.push({ name: relative(path, file), kind, contents: readFileSync(file) });
  }
  return modules.sort((a, b) => Number(b.name === "index.js") - Number(a.name === "index.js"));
}
