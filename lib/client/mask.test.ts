import { describe, expect, it } from "vitest";
import { drawStrokes, hasBrushStroke, type Stroke } from "./mask";

function recorder() {
  const calls: string[] = [];
  const context = {
    lineWidth: 0,
    lineCap: "butt" as CanvasLineCap,
    lineJoin: "miter" as CanvasLineJoin,
    strokeStyle: "",
    globalCompositeOperation: "source-over" as GlobalCompositeOperation,
    beginPath: () => calls.push("begin"),
    moveTo: (x: number, y: number) => calls.push(`from ${x},${y}`),
    lineTo: (x: number, y: number) => calls.push(`to ${x},${y}`),
    stroke: () =>
      calls.push(`${context.globalCompositeOperation} ${context.strokeStyle} ${context.lineWidth}`),
  };
  return { calls, context };
}

const line: Stroke = {
  tool: "brush",
  size: 20,
  points: [
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ],
};
const dot: Stroke = { tool: "eraser", size: 8, points: [{ x: 5, y: 5 }] };

describe("a mask", () => {
  it("is drawn in order, the eraser taking away, a touch leaving a dot", () => {
    const { calls, context } = recorder();
    drawStrokes(context, [line, dot], "white");
    expect(calls).toEqual([
      "begin",
      "from 1,2",
      "to 3,4",
      "source-over white 20",
      "begin",
      "from 5,5",
      "to 5,5",
      "destination-out white 8",
    ]);
    expect(context.globalCompositeOperation).toBe("source-over");
  });

  it("has something to repaint only after the brush", () => {
    expect(hasBrushStroke([dot])).toBe(false);
    expect(hasBrushStroke([dot, line])).toBe(true);
  });
});
