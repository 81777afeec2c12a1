export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line drawn without lifting; sizes and places in pixels of the picture. */
export interface Stroke {
  readonly tool: "brush" | "eraser";
  readonly size: number;
  readonly points: readonly Point[];
}

/** What drawing needs of a 2D canvas. */
type Context = Pick<
  CanvasRenderingContext2D,
  "beginPath" | "moveTo" | "lineTo" | "stroke" | "lineWidth" | "lineCap" | "lineJoin" | "strokeStyle"
> & { globalCompositeOperation: GlobalCompositeOperation };

/** Draws strokes one over the other; the eraser takes away what was drawn before it. */
export function drawStrokes(context: Context, strokes: readonly Stroke[], colour: string): void {
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = colour;
  for (const { tool, size, points } of strokes) {
    const [first, ...rest] = points;
    if (!first) continue;
    context.globalCompositeOperation = tool === "eraser" ? "destination-out" : "source-over";
    context.lineWidth = size;
    context.beginPath();
    context.moveTo(first.x, first.y);
    // A line of no length is a dot with round ends.
    for (const point of rest.length > 0 ? rest : [first]) context.lineTo(point.x, point.y);
    context.stroke();
  }
  context.globalCompositeOperation = "source-over";
}

/** Whether anything may be left to repaint: the last brush stroke was not taken back. */
export function hasBrushStroke(strokes: readonly Stroke[]): boolean {
  return strokes.some((stroke) => stroke.tool === "brush");
}

/** The mask as a PNG data URI of the size of the picture: white where it is repainted, black elsewhere. */
export function maskPicture(strokes: readonly Stroke[], width: number, height: number): string {
  const drawn = document.createElement("canvas");
  const mask = document.createElement("canvas");
  for (const canvas of [drawn, mask]) {
    canvas.width = width;
    canvas.height = height;
  }
  const lines = drawn.getContext("2d");
  const context = mask.getContext("2d");
  if (!lines || !context) throw new Error("this browser has no 2D canvas");
  drawStrokes(lines, strokes, "white");
  context.fillStyle = "black";
  context.fillRect(0, 0, width, height);
  context.drawImage(drawn, 0, 0);
  return mask.toDataURL("image/png");
}
