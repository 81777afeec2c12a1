/** Sums over every rectangle from the origin, one plane a channel plus the squares of the brightness. */
function integrals(rgba: Uint8ClampedArray, width: number, height: number): Float64Array[] {
  const stride = width + 1;
  const tables = [0, 1, 2, 3, 4].map(() => new Float64Array(stride * (height + 1)));
  const row = new Float64Array(5);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const red = rgba[at] ?? 0;
      const green = rgba[at + 1] ?? 0;
      const blue = rgba[at + 2] ?? 0;
      const grey = red * 0.3 + green * 0.59 + blue * 0.11;
      const values = [red, green, blue, grey, grey * grey];
      for (let plane = 0; plane < 5; plane++) {
        row[plane] = (row[plane] ?? 0) + (values[plane] ?? 0);
        const table = tables[plane];
        if (table) table[(y + 1) * stride + x + 1] = (table[y * stride + x + 1] ?? 0) + (row[plane] ?? 0);
      }
    }
  }
  return tables;
}

/**
 * Kuwahara's filter (1976): every pixel becomes the mean of the calmest of the four squares around it, which gives flat dabs with crisp edges.
 */
export function smear(rgba: Uint8ClampedArray, width: number, height: number, radius: number): void {
  const tables = integrals(rgba, width, height);
  const stride = width + 1;
  const sum = (plane: number, x0: number, y0: number, x1: number, y1: number): number => {
    const table = tables[plane];
    if (!table) return 0;
    return (
      (table[y1 * stride + x1] ?? 0) -
      (table[y0 * stride + x1] ?? 0) -
      (table[y1 * stride + x0] ?? 0) +
      (table[y0 * stride + x0] ?? 0)
    );
  };
  const best = new Int32Array(4);
  const tryQuadrant = (x: number, y: number, quadrant: number, calmest: number): number => {
    const x0 = Math.max(0, quadrant & 1 ? x : x - radius);
    const y0 = Math.max(0, quadrant & 2 ? y : y - radius);
    const x1 = Math.min(width, quadrant & 1 ? x + radius + 1 : x + 1);
    const y1 = Math.min(height, quadrant & 2 ? y + radius + 1 : y + 1);
    const count = (x1 - x0) * (y1 - y0);
    const mean = sum(3, x0, y0, x1, y1) / count;
    const variance = sum(4, x0, y0, x1, y1) / count - mean * mean;
    if (variance >= calmest) return calmest;
    best[0] = x0;
    best[1] = y0;
    best[2] = x1;
    best[3] = y1;
    return variance;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let calmest = Number.POSITIVE_INFINITY;
      for (let quadrant = 0; quadrant < 4; quadrant++) calmest = tryQuadrant(x, y, quadrant, calmest);
      const [x0 = 0, y0 = 0, x1 = 1, y1 = 1] = best;
      const count = (x1 - x0) * (y1 - y0);
      const at = (y * width + x) * 4;
      for (let plane = 0; plane < 3; plane++) rgba[at + plane] = sum(plane, x0, y0, x1, y1) / count;
    }
  }
}
