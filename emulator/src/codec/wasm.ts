/** The compiled WebAssembly modules the painter and the codecs run on. */
export interface WasmModules {
  resvg: WebAssembly.Module;
  jpegEncoder: WebAssembly.Module;
  jpegDecoder: WebAssembly.Module;
  png: WebAssembly.Module;
}

type WasmLoader = () => Promise<WasmModules>;

let loader: WasmLoader = async () => (await import("./wasm-workerd.ts")).workerdWasm;
let loaded: Promise<WasmModules> | undefined;

/** Replaces where the modules come from; workerd's module imports are the default. Call it before the first picture. */
export function provideWasm(next: WasmLoader): void {
  loader = next;
  loaded = undefined;
}

/** The modules, loaded once on first use. */
export function wasmModules(): Promise<WasmModules> {
  loaded ??= loader();
  return loaded;
}
