import * as z from "zod";
import type { ConfigProblem } from "./config";

/** Environment variables as the platform hands them over: text mostly, but `[vars]` may hold JSON values too. */
export type Environment = Readonly<Record<string, unknown>>;

const TRUE_WORDS = ["true", "1", "yes", "on"];
const FALSE_WORDS = ["false", "0", "no", "off"];

/** "true"/"false" and their usual spellings. */
export const booleanText = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum([...TRUE_WORDS, ...FALSE_WORDS]))
  .transform((word) => TRUE_WORDS.includes(word));

/** A JSON document as text. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

/** Reads variables one by one and collects one sentence for each that is bad; it never throws. */
export class ConfigValues {
  readonly problems: ConfigProblem[] = [];
  private readonly environment: Environment;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  /** The variable as trimmed text; null: not set or blank. Objects of `[vars]` come back as JSON text. */
  text(variable: string): string | null {
    const value = this.environment[variable];
    if (value === undefined || value === null) {
      return null;
    }
    const text = typeof value === "object" ? JSON.stringify(value) : String(value);
    return text.trim() === "" ? null : text.trim();
  }

  /** The parsed variable, or the fallback where it is not set or bad; `expected` says what a good value looks like. */
  parse<Output>(
    variable: string,
    schema: z.ZodType<Output, string>,
    fallback: Output,
    expected: string,
  ): Output {
    const text = this.text(variable);
    if (text === null) {
      return fallback;
    }
    const result = schema.safeParse(text);
    if (result.success) {
      return result.data;
    }
    this.error(variable, `${variable} is ignored: ${expected}`);
    return fallback;
  }

  error(variable: string, message: string): void {
    this.problems.push({ variable, severity: "error", message });
  }

  notice(variable: string, message: string): void {
    this.problems.push({ variable, severity: "notice", message });
  }
}
