import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { provideWasm } from "./wasm.ts";

const require = createRequire(import.meta.url);

async function compile(specifier: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(require.resolve(specifier)));
}

/** Lets the painter and the codecs run in Node (tests, contact sheets). */
export function provideNodeWasm(): void {
  provideWasm(async () => ({
    resvg: await compile("@resvg/resvg-wasm/index_bg.wasm"),
    jpegEncoder: await compile("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"),
    jpegDecoder: await compile("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"),
    png: await compile("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"),
  }));
}
