import decodeJpegBytes, { init as initJpegDecoder } from "@jsquash/jpeg/decode.js";
import encodeJpegBytes, { init as initJpegEncoder } from "@jsquash/jpeg/encode.js";
import decodePngBytes, { init as initPngDecoder } from "@jsquash/png/decode.js";
import encodePngBytes, { init as initPngEncoder } from "@jsquash/png/encode.js";
import type { PixelBuffer } from "../painter/pixel-buffer.ts";
import { wasmModules } from "./wasm.ts";

type Ready = Promise<unknown> | undefined;
let jpegEncoderReady: Ready;
let jpegDecoderReady: Ready;
let pngReady: Ready;

/** The pictures this emulator makes and reads stay far below this; more is refused before memory is spent. */
const maxPixels = 16_777_216;

function instantiateWith(module: WebAssembly.Module) {
  return {
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
  };
}

async function readyPng(): Promise<void> {
  pngReady ??= wasmModules().then(async (modules) => {
    await initPngEncoder(modules.png);
    await initPngDecoder(modules.png);
  });
  await pngReady;
}

/** The encoders take what a browser calls ImageData, over exactly its own bytes. */
function asImageData(picture: PixelBuffer): ImageData {
  const data = new Uint8ClampedArray(picture.rgba);
  return { data, width: picture.width, height: picture.height, colorSpace: "srgb" } as ImageData;
}

/** A baseline-compatible JPEG. `quality` is 1..100. Alpha is dropped. */
export async function encodeJpeg(picture: PixelBuffer, quality = 88): Promise<Uint8Array> {
  jpegEncoderReady ??= wasmModules().then((modules) => initJpegEncoder(instantiateWith(modules.jpegEncoder)));
  await jpegEncoderReady;
  // Trellis and progressive scans cost three times the time for some percent of the bytes.
  const options = { quality, progressive: false, optimize_coding: true };
  return new Uint8Array(await encodeJpegBytes(asImageData(picture), options));
}

/** An 8-bit RGBA PNG. */
export async function encodePng(picture: PixelBuffer): Promise<Uint8Array> {
  await readyPng();
  return new Uint8Array(await encodePngBytes(asImageData(picture)));
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

function pngPixels(bytes: Uint8Array): number {
  if (bytes.length < 24) return 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(16) * view.getUint32(20);
}

/** Reads the size from the first start-of-frame segment (ITU T.81, B.2.2). */
function jpegPixels(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return 0;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return 0;
}

function unsupported(cause?: unknown): Error {
  return new Error("unsupported image", { cause });
}

/**
 * Decodes PNG and JPEG, told apart by their first bytes.
 * @throws Error("unsupported image") for anything else, for damaged files and for more than 16 megapixels.
 */
export async function decodeImage(bytes: Uint8Array): Promise<PixelBuffer> {
  const copy = new Uint8Array(bytes);
  const isPng = startsWith(copy, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const isJpeg = startsWith(copy, [0xff, 0xd8, 0xff]);
  if (!isPng && !isJpeg) throw unsupported();
  const pixels = isPng ? pngPixels(copy) : jpegPixels(copy);
  if (pixels < 1 || pixels > maxPixels) throw unsupported();
  try {
    const image = isPng ? await decodePng(copy) : await decodeJpeg(copy);
    return { width: image.width, height: image.height, rgba: new Uint8ClampedArray(image.data) };
  } catch (cause) {
    throw unsupported(cause);
  }
}

async function decodePng(bytes: Uint8Array<ArrayBuffer>): Promise<ImageData> {
  await readyPng();
  return decodePngBytes(bytes.buffer);
}

async function decodeJpeg(bytes: Uint8Array<ArrayBuffer>): Promise<ImageData> {
  jpegDecoderReady ??= wasmModules().then((modules) => initJpegDecoder(instantiateWith(modules.jpegDecoder)));
  await jpegDecoderReady;
  return decodeJpegBytes(bytes.buffer);
}
