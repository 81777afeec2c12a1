interface Point {
  x: number;
  y: number;
  /** The outline bends sharply here instead of flowing through. */
  corner: boolean;
}

/** Two decimals are below a tenth of a pixel at every size we paint. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function parsePoints(points: string): Point[] {
  return points
    .trim()
    .split(/\s+/)
    .map((token) => {
      const corner = token.endsWith("!");
      const [x = "0", y = "0"] = (corner ? token.slice(0, -1) : token).split(",");
      return { x: Number(x), y: Number(y), corner };
    });
}

/** Writes points for `smooth` from numbers. */
export function toPoints(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${number(x)},${number(y)}`).join(" ");
}

/**
 * Path data flowing through points given as "x,y x,y ..." (Catmull-Rom as cubic Béziers). A point written "x,y!" is a corner.
 */
export function smooth(points: string, closed = true): string {
  const list = parsePoints(points);
  const count = list.length;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(count - 1, Math.max(0, index));
    return list[wrapped] ?? { x: 0, y: 0, corner: true };
  };
  const first = at(0);
  let path = `M${number(first.x)} ${number(first.y)}`;
  const segments = closed ? count : count - 1;
  for (let index = 0; index < segments; index++) {
    const before = at(index - 1);
    const from = at(index);
    const to = at(index + 1);
    const after = at(index + 2);
    const out = from.corner ? to : { x: from.x + (to.x - before.x) / 2, y: from.y + (to.y - before.y) / 2 };
    const into = to.corner ? from : { x: to.x - (after.x - from.x) / 2, y: to.y - (after.y - from.y) / 2 };
    const c1 = [from.x + (out.x - from.x) / 3, from.y + (out.y - from.y) / 3] as const;
    const c2 = [to.x + (into.x - to.x) / 3, to.y + (into.y - to.y) / 3] as const;
    const numbers = [...c1, ...c2, to.x, to.y].map(number).join(" ");
    path += `C${numbers}`;
  }
  return closed ? `${path}Z` : path;
}

/** A filled path from path data. */
export function path(data: string, fill: string, extra = ""): string {
  return `<path d="${data}" fill="${fill}" ${extra}/>`;
}

/** A filled smooth outline. */
export function blob(points: string, fill: string, extra = ""): string {
  return path(smooth(points), fill, extra);
}

/** A filled polygon with straight sides. */
export function poly(points: string, fill: string, extra = ""): string {
  return `<polygon points="${points}" fill="${fill}" ${extra}/>`;
}

/** A smooth stroke with round ends. */
export function line(points: string, stroke: string, width: number, extra = ""): string {
  return `<path d="${smooth(points, false)}" fill="none" stroke="${stroke}" stroke-width="${number(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
}

/** An ellipse around a centre. */
export function oval(x: number, y: number, rx: number, ry: number, fill: string, extra = ""): string {
  return `<ellipse cx="${number(x)}" cy="${number(y)}" rx="${number(rx)}" ry="${number(ry)}" fill="${fill}" ${extra}/>`;
}

/** A rectangle, corners rounded by `radius`. */
export function box(
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  radius = 0,
  extra = "",
): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(w)}" height="${number(h)}" rx="${number(radius)}" fill="${fill}" ${extra}/>`;
}

/** A group under a transform. */
export function group(transform: string, content: string, extra = ""): string {
  return `<g transform="${transform}" ${extra}>${content}</g>`;
}

/** The same content at several turns around the origin. */
export function spin(count: number, content: string, start = 0): string {
  return Array.from({ length: count }, (_, index) =>
    group(`rotate(${number(start + (360 / count) * index)})`, content),
  ).join("");
}
