import type { ZodError, ZodType } from "zod";
import { type ErrorDetail, PictorError } from "@/lib/domain/errors";

const MAX_DETAILS = 20;

/**
 * Parses something from outside with its schema. Throws PictorError("invalid_request") whose message names the
 * first wrong field and whose details name all, or "prompt_too_long" where only the prompt's length is wrong.
 */
export function parseInput<Output>(schema: ZodType<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw toPictorError(result.error);
}

/** The query of an address as an object; where a name comes twice the last one counts. */
export function queryObject(url: URL): Record<string, string> {
  return Object.fromEntries(url.searchParams);
}

type Issue = ZodError["issues"][number];

function toPictorError(error: ZodError): PictorError {
  const issues = error.issues.flatMap(flattenIssue);
  const tooLong = issues.find(isPromptTooLong);
  const details: ErrorDetail[] = issues.slice(0, MAX_DETAILS).map((issue) => ({
    path: issue.path.map(String).join("."),
    message: inWords(issue.message),
  }));
  if (tooLong && issues.length === 1) {
    return new PictorError("prompt_too_long", {
      message: `The prompt is longer than the ${String(tooLong.maximum)} characters allowed.`,
      details,
    });
  }
  const first = details[0];
  return new PictorError("invalid_request", {
    message: first ? explain(first) : undefined,
    details,
  });
}

/** A union fails with every alternative's issues; those of the alternative that came furthest say most. */
function flattenIssue(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const deepest = issue.errors.reduce((best, next) => (depth(next) > depth(best) ? next : best));
  if (depth(deepest) === 0) return [issue];
  return deepest.flatMap((inner) => flattenIssue({ ...inner, path: [...issue.path, ...inner.path] }));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function isPromptTooLong(issue: Issue): issue is Issue & { code: "too_big" } {
  const field = issue.path.at(-1);
  return issue.code === "too_big" && issue.origin === "string" && (field === "prompt" || field === "content");
}

/** Zod's words without their beginning, which says no more than what stands in front of them here. */
function inWords(message: string): string {
  const [, expected] = /^Invalid input: (expected .+), received undefined$/.exec(message) ?? [];
  return expected ? `it is missing; ${expected}` : message.replace(/^Invalid input: /, "");
}

function explain(detail: ErrorDetail): string {
  if (detail.path === "") return `The request does not have the expected form: ${detail.message}`;
  return `The field '${detail.path}' is not as expected: ${detail.message}`;
}
