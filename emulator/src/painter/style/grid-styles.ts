import { rasterise } from "../pixel/raster.ts";
import { number } from "../shapes.ts";
import type { Canvas } from "./brush-styles.ts";

const bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5] as const;

/** The mean colour of a cell, written into `out`. */
function meanOf(canvas: Canvas, x0: number, y0: number, size: number, out: [number, number, number]): void {
  const { rgba, width, height } = canvas;
  let red = 0;
  let green = 0;
  let blue = 0;
  let count = 0;
  const stride = Math.max(1, Math.floor(size / 4));
  for (let y = y0; y < Math.min(height, y0 + size); y += stride) {
    for (let x = x0; x < Math.min(width, x0 + size); x += stride) {
      const at = (y * width + x) * 4;
      red += rgba[at] ?? 0;
      green += rgba[at + 1] ?? 0;
      blue += rgba[at + 2] ?? 0;
      count++;
    }
  }
  out[0] = red / count;
  out[1] = green / count;
  out[2] = blue / count;
}

/** Large pixels, few colours, ordered dither. */
export function pixelArt(canvas: Canvas): void {
  const { rgba, width, height } = canvas;
  const cell = Math.max(2, Math.round(Math.min(width, height) / 150));
  const mean: [number, number, number] = [0, 0, 0];
  const steps = 9;
  for (let y = 0; y < height; y += cell) {
    for (let x = 0; x < width; x += cell) {
      meanOf(canvas, x, y, cell, mean);
      const grey = mean[0] * 0.3 + mean[1] * 0.59 + mean[2] * 0.11;
      const threshold = ((bayer[((y / cell) & 3) * 4 + ((x / cell) & 3)] ?? 0) / 16 - 0.47) * 0.75;
      const [red, green, blue] = mean.map((value) => {
        const vivid = grey + (value - grey) * 1.2;
        return Math.max(0, Math.min(255, (Math.round((vivid / 255) * steps + threshold) / steps) * 255));
      });
      for (let py = y; py < Math.min(height, y + cell); py++) {
        for (let px = x; px < Math.min(width, x + cell); px++) {
          const at = (py * width + px) * 4;
          rgba[at] = red ?? 0;
          rgba[at + 1] = green ?? 0;
          rgba[at + 2] = blue ?? 0;
        }
      }
    }
  }
}

/** The picture as a mesh of flat triangles. */
export async function lowPoly(canvas: Canvas): Promise<void> {
  const { rgba, width, height, random } = canvas;
  const cell = Math.min(width, height) / 72;
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const points: [number, number][] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++)
      points.push([
        (column - 0.5 + random.between(-0.36, 0.36)) * cell,
        (row - 0.5 + random.between(-0.36, 0.36)) * cell,
      ]);
  }
  const at = (column: number, row: number): [number, number] =>
    points[row * (columns + 1) + column] ?? [0, 0];
  const triangle = (corners: readonly [number, number][]): string => {
    let [red, green, blue, count] = [0, 0, 0, 0];
    const cx = corners.reduce((sum, [x]) => sum + x, 0) / 3;
    const cy = corners.reduce((sum, [, y]) => sum + y, 0) / 3;
    for (const [x, y] of [[cx, cy], ...corners.map(([px, py]) => [(px + cx) / 2, (py + cy) / 2] as const)]) {
      const px = Math.min(width - 1, Math.max(0, Math.round(x ?? 0)));
      const py = Math.min(height - 1, Math.max(0, Math.round(y ?? 0)));
      const index = (py * width + px) * 4;
      red += rgba[index] ?? 0;
      green += rgba[index + 1] ?? 0;
      blue += rgba[index + 2] ?? 0;
      count++;
    }
    const facet = random.between(0.955, 1.05);
    const fill = `rgb(${[red, green, blue].map((sum) => Math.min(255, Math.round((sum / count) * facet))).join(",")})`;
    return `<polygon points="${corners.map(([x, y]) => `${number(x)},${number(y)}`).join(" ")}" fill="${fill}" stroke="${fill}" stroke-width=".7"/>`;
  };
  const parts: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b, c, d] = [
        at(column, row),
        at(column + 1, row),
        at(column, row + 1),
        at(column + 1, row + 1),
      ];
      const isTurned = random.chance(0.5);
      parts.push(
        isTurned ? triangle([a, b, c]) + triangle([b, d, c]) : triangle([a, b, d]) + triangle([a, d, c]),
      );
    }
  }
  const mesh = await rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join("")}</svg>`,
    width,
  );
  for (let index = 0; index < rgba.length; index += 4) {
    for (let channel = 0; channel < 3; channel++) rgba[index + channel] = mesh[index + channel] ?? 0;
  }
}

/** Pieces of coloured glass between leads. */
export function stainedGlass(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const cell = Math.min(width, height) / 44;
  const columns = Math.ceil(width / cell) + 3;
  const rows = Math.ceil(height / cell) + 3;
  const centres = new Float32Array(columns * rows * 2);
  const colours = new Float32Array(columns * rows * 3);
  for (let index = 0; index < columns * rows; index++) {
    const x = ((index % columns) - 1 + random.between(0.1, 0.9)) * cell;
    const y = (Math.floor(index / columns) - 1 + random.between(0.1, 0.9)) * cell;
    centres.set([x, y], index * 2);
    const px = Math.min(width - 1, Math.max(0, Math.round(x)));
    const py = Math.min(height - 1, Math.max(0, Math.round(y)));
    const at = (py * width + px) * 4;
    const tone = random.between(0.9, 1.2);
    colours.set([(rgba[at] ?? 0) * tone, (rgba[at + 1] ?? 0) * tone, (rgba[at + 2] ?? 0) * tone], index * 3);
  }
  const lead = cell * 0.075;
  const found: Nearest = { owner: 0, rim: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      findNearest(centres, columns, rows, cell, x, y, found);
      const light = found.rim < lead * 2 ? 0.13 : Math.min(1.12, 0.86 + found.rim / (cell * 1.5));
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++)
        rgba[at + channel] = (colours[found.owner * 3 + channel] ?? 0) * light;
    }
  }
}

interface Nearest {
  /** Index of the nearest centre. */
  owner: number;
  /** How much farther the second nearest is: 0 on the border between two cells. */
  rim: number;
}

/** Looks through the nine grid cells around a pixel. */
function findNearest(
  centres: Float32Array,
  columns: number,
  rows: number,
  cell: number,
  x: number,
  y: number,
  found: Nearest,
): void {
  const row = Math.floor(y / cell) + 1;
  const column = Math.floor(x / cell) + 1;
  let nearest = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let neighbour = 0; neighbour < 9; neighbour++) {
    const index = (row + Math.floor(neighbour / 3) - 1) * columns + column + (neighbour % 3) - 1;
    if (index < 0 || index >= columns * rows) continue;
    const distance = Math.hypot((centres[index * 2] ?? 0) - x, (centres[index * 2 + 1] ?? 0) - y);
    if (distance < nearest) {
      second = nearest;
      nearest = distance;
      found.owner = index;
    } else if (distance < second) second = distance;
  }
  found.rim = second - nearest;
}
