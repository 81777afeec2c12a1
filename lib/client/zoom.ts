export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture is enlarged: by `scale`, then moved by `x` and `y` pixels from the middle. */
export interface Zoom extends Point {
  readonly scale: number;
}

export const NO_ZOOM: Zoom = { scale: 1, x: 0, y: 0 };
export const MAX_SCALE = 8;

/** Keeps the picture over the middle of the stage: it can be moved until its edge is there, no further. */
function within({ scale, x, y }: Zoom, stage: { readonly width: number; readonly height: number }): Zoom {
  const limit = (value: number, size: number) => {
    const reach = (size * (scale - 1)) / 2;
    return Math.min(reach, Math.max(-reach, value));
  };
  return { scale, x: limit(x, stage.width), y: limit(y, stage.height) };
}

/** Enlarges by a factor so that what lies under `at` stays there; `at` is measured from the middle of the stage. */
export function zoomAt(
  zoom: Zoom,
  factor: number,
  at: Point,
  stage: { readonly width: number; readonly height: number },
): Zoom {
  const scale = Math.min(MAX_SCALE, Math.max(1, zoom.scale * factor));
  const grown = scale / zoom.scale;
  return within({ scale, x: at.x - (at.x - zoom.x) * grown, y: at.y - (at.y - zoom.y) * grown }, stage);
}

/** Moves an enlarged picture. */
export function panBy(
  zoom: Zoom,
  by: Point,
  stage: { readonly width: number; readonly height: number },
): Zoom {
  return within({ scale: zoom.scale, x: zoom.x + by.x, y: zoom.y + by.y }, stage);
}
