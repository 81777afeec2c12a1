/** Lightness 0..1, chroma 0..0.37, hue in degrees: OKLCH. */
export type Lch = readonly [lightness: number, chroma: number, hue: number];
/** 0..255 each, sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];
type Lab = readonly [number, number, number];

function toLab([lightness, chroma, hue]: Lch): Lab {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

function fromLab([lightness, a, b]: Lab): Lch {
  return [lightness, Math.hypot(a, b), ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360];
}

/** The colour on the straight way from one to the other in OKLab; amount 0..1. */
export function mix(from: Lch, to: Lch, amount: number): Lch {
  const [l1, a1, b1] = toLab(from);
  const [l2, a2, b2] = toLab(to);
  return fromLab([l1 + (l2 - l1) * amount, a1 + (a2 - a1) * amount, b1 + (b2 - b1) * amount]);
}

/** Moves lightness by `by` and scales chroma. */
export function shade([lightness, chroma, hue]: Lch, by: number, chromaScale = 1): Lch {
  return [Math.min(1, Math.max(0, lightness + by)), chroma * chromaScale, hue];
}

function gamma(linear: number): number {
  const clipped = Math.min(1, Math.max(0, linear));
  const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return encoded * 255;
}

/** OKLCH to sRGB (matrices by Björn Ottosson, https://bottosson.github.io/posts/oklab/); out-of-gamut channels clip. */
export function toRgb(colour: Lch): Rgb {
  const [lightness, a, b] = toLab(colour);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** `#rrggbb` for SVG. */
export function css(colour: Lch): string {
  return `#${toRgb(colour)
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}
