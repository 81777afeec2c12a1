import localFont from "next/font/local";

/** The Latin subset only: Chinese is set in the system's own face. */
const latin = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  variable: "--font-latin",
  weight: "400 700",
  display: "swap",
});

const digits = localFont({
  src: "../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-digits",
  weight: "100 900",
  display: "swap",
  preload: false,
});

export const FONT_CLASSES = `${latin.variable} ${digits.variable}`;
