import { expect, test } from "vitest";
import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { generationRequestSchema } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import { chatImageRequestSchema } from "./flux-remix/chat-image-request";
import { parseInput } from "./parse-input";

function failure(schema: z.ZodType, value: unknown): PictorError {
  try {
    parseInput(schema, value);
  } catch (error) {
    if (error instanceof PictorError) return error;
  }
  throw new Error("expected a PictorError");
}

test("a wrong field is named in the message and in the details", () => {
  const error = failure(generationRequestSchema, { prompt: "a cat", steps: "many" });
  expect(error.code).toBe("invalid_request");
  expect(error.message).toContain("'steps'");
  expect(error.details.map((detail) => detail.path)).toEqual(["steps"]);
});

test("a field that is missing is said to be missing", () => {
  expect(failure(generationRequestSchema, {}).message).toBe(
    "The field 'prompt' is not as expected: it is missing; expected string",
  );
});

test("an unknown field of a strict body is named", () => {
  expect(failure(generationRequestSchema, { prompt: "a cat", stepz: 4 }).message).toContain("stepz");
});

test("a prompt that is too long has its own code and says the limit", () => {
  const error = failure(generationRequestSchema, { prompt: "x".repeat(LIMITS.maxPromptLength + 1) });
  expect(error.code).toBe("prompt_too_long");
  expect(error.message).toContain(String(LIMITS.maxPromptLength));
});

test.each([null, 1, "text", [], undefined])("a body that is %j is an invalid request", (value) => {
  expect(failure(generationRequestSchema, value).code).toBe("invalid_request");
});

test("inside a union the wrong part itself is named", () => {
  const error = failure(chatImageRequestSchema, {
    messages: [{ role: "user", content: [{ type: "text", text: 3 }] }],
  });
  expect(error.details[0]?.path).toBe("messages.0.content.0.text");
});

test("at most twenty details are told", () => {
  const error = failure(
    z.array(z.string()),
    Array.from({ length: 100 }, () => 1),
  );
  expect(error.details).toHaveLength(20);
});
