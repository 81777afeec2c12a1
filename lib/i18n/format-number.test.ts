import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/domain/locales";
import { formatNumber } from "./format-number";

describe("formatNumber", () => {
  it.each(LOCALES)("writes what the browser would, in %s", (locale) => {
    const whole = new Intl.NumberFormat(locale);
    const percent = new Intl.NumberFormat(locale, { style: "percent" });
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.nat(2_000), fc.double({ noNaN: true })), (value) => {
        // Nobody wants to read "-0", which is what browsers write for it.
        const asked = Object.is(value, -0) ? 0 : value;
        expect(formatNumber(value, locale)).toBe(whole.format(asked));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 3_000 }), (value) => {
        expect(formatNumber(value / 100, locale, { style: "percent" })).toBe(percent.format(value / 100));
      }),
    );
  });

  it("takes the browser's options for the rest", () => {
    expect(formatNumber(1.25, "en", { maximumFractionDigits: 1 })).toBe("1.3");
    expect(formatNumber(0.125, "en", { style: "percent", maximumFractionDigits: 1 })).toBe("12.5%");
  });
});
