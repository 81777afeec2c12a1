import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { wasmModules } from "../../codec/wasm.ts";

let ready: Promise<void> | undefined;

async function initialise(): Promise<void> {
  const modules = await wasmModules();
  await initWasm(modules.resvg);
}

/**
 * Draws an SVG document `width` pixels wide. The result is premultiplied RGBA, as the renderer keeps it.
 */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initialise();
  await ready;
  const renderer = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  });
  const rendered = renderer.render();
  const pixels = rendered.pixels;
  rendered.free();
  renderer.free();
  return pixels;
}
