import jpegDecoder from "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm";
import jpegEncoder from "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm";
import * as pngModule from "@jsquash/png/codec/pkg/squoosh_png_bg.wasm";
import resvg from "@resvg/resvg-wasm/index_bg.wasm";
import type { WasmModules } from "./wasm.ts";

// The package's own declaration describes the instance's exports; workerd hands over the compiled module as default.
const png = (pngModule as unknown as { default: WebAssembly.Module }).default;

/** The modules as workerd compiles them from imports. Loaded lazily, so that Node never sees a `.wasm` import. */
export const workerdWasm: WasmModules = { resvg, jpegEncoder, jpegDecoder, png };
