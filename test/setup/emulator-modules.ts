import { basename } from "node:path";
import { build } from "esbuild";

interface WorkerModule {
  readonly type: "ESModule" | "CompiledWasm";
  readonly path: string;
  readonly contents: string | Uint8Array<ArrayBuffer>;
}

/** The emulator bundled as the modules of a Worker of its own, as Miniflare takes them; the entry comes first. */
export async function emulatorModules(root: string): Promise<WorkerModule[]> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["emulator/src/index.ts"],
    outdir: "emulator-bundle",
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
