/** Straight (not premultiplied) RGBA, row by row from the top left, 4 bytes a pixel. */
export interface PixelBuffer {
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
}
