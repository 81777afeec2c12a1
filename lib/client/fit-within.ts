export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture made to fit into a square of `maxSide` pixels; small pictures stay as they are. */
export function fitWithin({ width, height }: PixelSize, maxSide: number): PixelSize {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
