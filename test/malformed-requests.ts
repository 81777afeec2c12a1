import fc from "fast-check";
import type { operations } from "./openapi-support";

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.double(),
  fc.constantFrom<unknown>(
    ...[null, -1, 0, 1e308, 0.5, "", " ", "\u0000", "../..", "__proto__", "x".repeat(9_000), "NaN", true],
    ...[[], {}, [[]], { constructor: 1 }, "data:image/png;base64,AAAA", "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB"],
  ),
);
const strangeText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "0", "-1", "1e9", "null", "true", "%", "%2e%2e%2f", "../", "a b", "𝕏", "x".repeat(300)),
);

/** A value that fits a documented schema, more or less. */
function fitting(schema: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const { type, enum: choices, anyOf, const: fixed } = schema;
  if (fixed !== undefined) return fc.constant(fixed);
  if (Array.isArray(choices)) return fc.constantFrom(...choices);
  if (Array.isArray(anyOf)) return fc.oneof(...anyOf.map(fitting));
  if (type === "integer") return fc.integer({ min: Number(schema.minimum ?? -9), max: 2_000 });
  if (type === "number") return fc.double({ min: Number(schema.minimum ?? -9), max: 200, noNaN: true });
  if (type === "boolean") return fc.boolean();
  if (type === "array")
    return fc.array(fitting((schema.items ?? {}) as object as typeof schema), { maxLength: 3 });
  if (type === "object" || schema.properties) return bodyOf(schema);
  if (Array.isArray(schema.examples)) return fc.constantFrom(...schema.examples);
  return fc.string({ maxLength: 20 });
}

/** An object some of whose fields fit, some do not and some are missing, with a few more than there should be. */
function bodyOf(schema: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const all = [schema, ...(Array.isArray(schema.allOf) ? schema.allOf : [])];
  const properties: Record<string, Readonly<Record<string, unknown>>> = Object.assign(
    {},
    ...all.map((part) => part.properties ?? {}),
  );
  const fields = Object.entries(properties).map(
    ([name, property]) =>
      [
        name,
        fc.oneof({ weight: 3, arbitrary: fitting(property) }, { weight: 1, arbitrary: strange }),
      ] as const,
  );
  const known = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  return fc.oneof(
    { weight: 6, arbitrary: known },
    {
      weight: 2,
      arbitrary: fc.tuple(known, fc.dictionary(fc.string({ maxLength: 12 }), strange)).map(merged),
    },
    { weight: 1, arbitrary: strange },
  );
}

/** Mostly the documented example with one or two fields replaced: that gets further than what is wrong all over. */
function spoiled(schema: Readonly<Record<string, unknown>>, example: unknown): fc.Arbitrary<unknown> {
  if (typeof example !== "object" || example === null) return bodyOf(schema);
  const names = Object.keys(Object(schema.properties));
  if (names.length === 0) return bodyOf(schema);
  const changes = fc.array(fc.tuple(fc.constantFrom(...names), strange), { minLength: 1, maxLength: 2 });
  const changed = changes.map((list) => ({ ...example, ...Object.fromEntries(list) }));
  return fc.oneof(changed, bodyOf(schema));
}
const merged = ([known, more]: [object, object]) => ({ ...more, ...known });

/** A request that is wrong in one place or many. */
export interface MalformedRequest {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A value as it stands in a body, and in what a failed test tells. */
export const encode = (value: unknown) => JSON.stringify(value) ?? "null";

/** Requests to one operation that are wrong in one place or many; a few are right by chance. */
export function malformedRequests({
  path,
  method,
  operation,
}: (typeof operations)[number]): fc.Arbitrary<MalformedRequest> {
  const { parameters = [], requestBody } = operation;
  const pathOf = fc.array(strangeText, { minLength: 3, maxLength: 3 }).chain((texts) =>
    fc.boolean().map((useExamples) => {
      let index = 0;
      return path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const { schema } = parameters.find((parameter) => parameter.name === name) ?? {};
        const example = Array.isArray(schema?.examples) ? String(schema.examples[0]) : "1";
        const text = useExamples ? example : texts[index++ % texts.length] || "x";
        return encodeURIComponent(text.toWellFormed());
      });
    }),
  );
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const query = fc.array(
    fc.tuple(fc.constantFrom(...inQuery.map(({ name }) => name), "unknown"), strangeText),
    { maxLength: 4 },
  );
  const contents = Object.entries(requestBody?.content ?? {});
  const body = fc.oneof(
    ...contents.map(([mediaType, { schema, example }]) =>
      (schema ? spoiled(schema, example) : strange).map((value) => ({
        mediaType,
        text: bodyText(mediaType, value),
      })),
    ),
    fc
      .tuple(
        fc.constantFrom(
          "application/json",
          "text/plain",
          "",
          "application/json; charset=utf-16",
          "multipart/form-data",
        ),
        fc.oneof(strangeText, fc.constantFrom("{", "[]", '{"a":', "\ufeff{}", "[".repeat(5_000))),
      )
      .map(([mediaType, text]) => ({ mediaType, text })),
  );
  const headers = fc.record(
    {
      accept: fc.constantFrom(
        "application/json",
        "image/*",
        "application/problem+json",
        "nonsense",
        "*/*;q=0",
      ),
      prefer: fc.constantFrom("respond-async", "wait=x", ""),
      "idempotency-key": fc.constantFrom("a", "two words", "", "k".repeat(300)),
      range: fc.constantFrom("bytes=9-1", "bytes=a-b", "lines=1"),
      "mcp-protocol-version": fc.constantFrom("2025-06-18", "1999-01-01"),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(pathOf, query, body, headers).map(([pathname, pairs, { mediaType, text }, more]) => {
    const search = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()]));
    const hasBody = method !== "GET" && (contents.length > 0 || text !== "");
    return {
      path: `${pathname}${pairs.length > 0 ? `?${search}` : ""}`,
      headers: { ...more, ...(hasBody && mediaType !== "" && { "content-type": mediaType }) },
      body: hasBody ? text : null,
    };
  });
}

/** A body as its media type writes it. */
function bodyText(mediaType: string, value: unknown): string {
  if (!mediaType.startsWith("multipart/") || typeof value !== "object" || value === null)
    return encode(value);
  const parts = Object.entries(value).map(
    ([name, part]) =>
      `--b\r\ncontent-disposition: form-data; name="${name.replace(/[^\w[\]]/g, "_")}"\r\n\r\n${typeof part === "string" ? part : encode(part)}\r\n`,
  );
  return `${parts.join("")}--b--\r\n`;
}
