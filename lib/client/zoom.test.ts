import { describe, expect, it } from "vitest";
import { MAX_SCALE, NO_ZOOM, panBy, zoomAt } from "./zoom";

const stage = { width: 800, height: 600 };

describe("zoom", () => {
  it("keeps what lies under the pointer", () => {
    const at = { x: 100, y: -50 };
    const zoom = zoomAt(NO_ZOOM, 3, at, stage);
    // The point of the picture under the pointer, before and after.
    expect((at.x - zoom.x) / zoom.scale).toBeCloseTo(at.x);
    expect((at.y - zoom.y) / zoom.scale).toBeCloseTo(at.y);
  });

  it("goes back to where it began", () => {
    const zoom = zoomAt(zoomAt(NO_ZOOM, 4, { x: 300, y: 200 }, stage), 1 / 100, { x: -10, y: 5 }, stage);
    expect(zoom.scale).toBe(1);
    expect(Math.abs(zoom.x) + Math.abs(zoom.y)).toBe(0);
  });

  it("has an end in both directions", () => {
    expect(zoomAt(NO_ZOOM, 1_000, { x: 0, y: 0 }, stage).scale).toBe(MAX_SCALE);
    const moved = panBy(zoomAt(NO_ZOOM, 2, { x: 0, y: 0 }, stage), { x: 9_999, y: -9_999 }, stage);
    expect(moved).toEqual({ scale: 2, x: 400, y: -300 });
  });

  it("does not move a picture that is not enlarged", () => {
    const { x, y } = panBy(NO_ZOOM, { x: 50, y: 50 }, stage);
    expect(Math.abs(x) + Math.abs(y)).toBe(0);
  });
});
