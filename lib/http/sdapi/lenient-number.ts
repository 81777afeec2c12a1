import * as z from "zod";

/** A number, or a text that is one: clients send what their form fields hold. null, "" and absence are all undefined. */
export const lenientNumber = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^(-?\d{1,15}(\.\d{1,15})?)?$/, { error: "expected a number" }),
  ])
  .nullish()
  .transform((value) => (value === "" || value === null || value === undefined ? undefined : Number(value)));

/** The nearest number between two; undefined stays. */
export function clamp(value: number | undefined, min: number, max: number): number | undefined {
  return value === undefined ? undefined : Math.min(max, Math.max(min, value));
}

/** The nearest whole number from 1 to `max`; what is not positive counts as absent. */
export function clampCount(value: number | undefined, max: number): number | undefined {
  return value === undefined || value <= 0 ? undefined : clamp(Math.round(value), 1, max);
}
