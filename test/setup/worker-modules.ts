import { basename } from "node:path";
import { build } from "esbuild";

interface WorkerModule {
  readonly type: "ESModule" | "CompiledWasm";
  readonly path: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

/** A Worker of the repository bundled into modules as Miniflare takes them; the entry comes first. */
export async function workerModules(root: string, entry: string): Promise<WorkerModule[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: "test-bundle",
    bundle: true,
    write: false,
    format: "esm",
    target: "esnext",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    loader: { ".wasm": "copy" },
    logLevel: "warning",
  });
  const modules = outputFiles.map(({ path, text, contents }): WorkerModule => {
    const name = basename(path);
    return name.endsWith(".wasm")
      ? { type: "CompiledWasm", path: name, contents: new Uint8Array(contents) }
      : { type: "ESModule", path: name, contents: text };
  });
  return modules.sort((a, b) => a.type.localeCompare(b.type)).reverse();
}
