import { schemaViolation } from "./ai-failure.ts";

/** The part of JSON Schema that the published model schemas use. */
export interface InputSchema {
  type?: "string" | "number" | "integer" | "boolean" | "array" | "object" | "binary";
  description?: string;
  default?: unknown;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  items?: InputSchema;
  properties?: Readonly<Record<string, InputSchema>>;
  required?: readonly string[];
  additionalProperties?: false;
  oneOf?: readonly InputSchema[];
}

/**
 * Checks a model's input against its schema.
 * @throws AiFailure 5006 whose text has the shape that Cloudflare's own validator gives
 */
export function checkInput(schema: InputSchema, input: unknown): void {
  const reason = firstViolation(schema, input, "");
  if (reason !== undefined) throw schemaViolation(reason);
}

/** True for a plain JSON-like object: not null, not an array, not bytes, not a stream. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isBinary(value)) return false;
  return !(value instanceof ReadableStream) && !(value instanceof FormData);
}

/** True for anything the binding treats as bytes. */
export function isBinary(value: unknown): value is Uint8Array | ArrayBuffer | ReadableStream | Blob {
  return (
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer ||
    value instanceof ReadableStream ||
    value instanceof Blob
  );
}

function typesOf(value: unknown): string[] {
  if (value === null) return ["null"];
  if (isBinary(value)) return ["binary"];
  if (Array.isArray(value)) return ["array"];
  if (typeof value === "number") return Number.isInteger(value) ? ["number", "integer"] : ["number"];
  return [typeof value];
}

function firstViolation(schema: InputSchema, value: unknown, path: string): string | undefined {
  if (schema.oneOf) return oneOfViolation(schema, value, path);
  if (value === undefined) return undefined;
  const at = path === "" ? "/" : path;
  if (schema.enum && !(typeof value === "string" && schema.enum.includes(value))) {
    return `enum ${String(value)} not in ${schema.enum.join(",")} at '${at}'`;
  }
  const types = typesOf(value);
  if (schema.type === "array" && types.includes("binary")) return undefined;
  if (schema.type !== undefined && !types.includes(schema.type)) {
    return `Type mismatch of '${at}', '${schema.type}' not in ${types.map((type) => `'${type}'`).join(",")}`;
  }
  if (typeof value === "string") return lengthViolation(schema, value, at);
  if (typeof value === "number") return rangeViolation(schema, value, at);
  if (Array.isArray(value)) return itemsViolation(schema, value, path);
  if (isRecord(value)) return objectViolation(schema, value, path);
  return undefined;
}

function lengthViolation(schema: InputSchema, value: string, at: string): string | undefined {
  const length = [...value].length;
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    return `Length of '${at}' must be <= ${schema.maxLength}`;
  }
  if (schema.minLength !== undefined && length < schema.minLength) {
    return `Length of '${at}' must be >= ${schema.minLength} not met`;
  }
  return undefined;
}

function rangeViolation(schema: InputSchema, value: number, at: string): string | undefined {
  if (schema.minimum !== undefined && value < schema.minimum) return `'${at}' must be >= ${schema.minimum}`;
  if (schema.maximum !== undefined && value > schema.maximum) return `'${at}' must be <= ${schema.maximum}`;
  return undefined;
}

function itemsViolation(schema: InputSchema, values: readonly unknown[], path: string): string | undefined {
  if (!schema.items) return undefined;
  for (const [index, item] of values.entries()) {
    const reason = firstViolation(schema.items, item, `${path}/${index}`);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function objectViolation(
  schema: InputSchema,
  value: Readonly<Record<string, unknown>>,
  path: string,
): string | undefined {
  const properties = schema.properties ?? {};
  for (const [name, property] of Object.entries(properties)) {
    const reason = firstViolation(property, value[name], `${path}/${name}`);
    if (reason !== undefined) return reason;
  }
  const at = path === "" ? "/" : path;
  if (schema.additionalProperties === false) {
    const extra = Object.keys(value).filter((name) => value[name] !== undefined && !(name in properties));
    if (extra.length > 0) {
      const names = extra.map((name) => `${path}/${name}`).join(", ");
      return `Additional or unevaluated properties '${names}' at '${at}' not allowed`;
    }
  }
  if (schema.required?.some((name) => value[name] === undefined)) {
    return `required properties at '${at}' are '${schema.required.join(",")}'`;
  }
  return undefined;
}

function oneOfViolation(schema: InputSchema, value: unknown, path: string): string | undefined {
  const at = path === "" ? "/" : path;
  const reasons: string[] = [];
  let matches = 0;
  for (const option of schema.oneOf ?? []) {
    const reason = firstViolation({ ...(schema.type ? { type: schema.type } : {}), ...option }, value, path);
    if (reason === undefined) matches += 1;
    else reasons.push(reason);
  }
  if (matches >= 1) return undefined;
  return `oneOf at '${at}' not met, ${matches} matches found: ${reasons.join(", ")}`;
}
