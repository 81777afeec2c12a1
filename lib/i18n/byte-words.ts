import type { Translator } from "./translator";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** A size in the largest unit that leaves a number above one: "3.4 MB". Decimal, as browsers and Cloudflare count. */
export function byteWords({ number }: Pick<Translator, "number">, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[power] ?? "byte";
  const value = bytes / 1000 ** power;
  // Intl has no letter for bytes: its short form is "0 byte", its long one is torn from the others' look.
  if (power === 0) return `${number(value, { maximumFractionDigits: 0 })} B`;
  return number(value, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
