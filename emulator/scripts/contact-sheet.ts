import { writeFile } from "node:fs/promises";
import { encodePng } from "../src/codec/codec.ts";
import { provideNodeWasm } from "../src/codec/wasm-node.ts";
import { paint } from "../src/painter/paint.ts";
import type { PixelBuffer } from "../src/painter/pixel-buffer.ts";

// Paints prompts into one grid: contact-sheet.ts OUT.png [--size 384] [--seed 1] [--model ID] [--columns 5] "prompt" ["prompt" ...]
provideNodeWasm();
const options: Record<string, string> = {
  size: "384",
  seed: "1",
  model: "@cf/black-forest-labs/flux-1-schnell",
  columns: "5",
  width: "",
  height: "",
};
const prompts: string[] = [];
const [output, ...rest] = process.argv.slice(2);
if (!output)
  throw new Error(
    'usage: contact-sheet.ts OUT.png [--size N] [--seed N] [--columns N] [--model ID] "prompt" ...',
  );
for (let index = 0; index < rest.length; index++) {
  const argument = rest[index] ?? "";
  if (argument.startsWith("--")) options[argument.slice(2)] = rest[++index] ?? "";
  else prompts.push(argument);
}
const width = Number(options.width || options.size);
const height = Number(options.height || options.size);
const columns = Math.min(prompts.length, Number(options.columns));
const gap = columns > 1 ? 6 : 0;
const rows = Math.ceil(prompts.length / columns);
const sheet: PixelBuffer = {
  width: columns * (width + gap) - gap,
  height: rows * (height + gap) - gap,
  rgba: new Uint8ClampedArray((columns * (width + gap) - gap) * (rows * (height + gap) - gap) * 4).fill(255),
};
for (const [index, prompt] of prompts.entries()) {
  const begin = performance.now();
  const picture = await paint({
    prompt,
    seed: Number(options.seed) + index,
    width,
    height,
    quality: 1,
    guidance: 0.5,
    model: options.model ?? "",
  });
  const left = (index % columns) * (width + gap);
  const top = Math.floor(index / columns) * (height + gap);
  for (let y = 0; y < height; y++) {
    const row = picture.rgba.subarray(y * width * 4, (y + 1) * width * 4);
    sheet.rgba.set(row, ((top + y) * sheet.width + left) * 4);
  }
  console.log(`${Math.round(performance.now() - begin)} ms  ${prompt}`);
}
await writeFile(output, await encodePng(sheet));
