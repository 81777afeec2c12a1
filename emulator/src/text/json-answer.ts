import { isRecord } from "../input-schema.ts";
import { detectLanguage } from "./detect-language.ts";

/**
 * Puts an answer into JSON: into the fields of the caller's schema (bare, or OpenAI's `{name, schema}`), or into
 * `{"prompt": ...}` when none is given.
 */
export function jsonAnswer(
  text: string,
  payload: string,
  format: Readonly<Record<string, unknown>> | undefined,
): string {
  const given = isRecord(format?.json_schema) ? format.json_schema : undefined;
  const schema = isRecord(given?.schema) ? given.schema : given;
  if (!schema) return JSON.stringify({ prompt: text });
  return JSON.stringify(valueFor(schema, "", text, payload));
}

function valueFor(
  schema: Readonly<Record<string, unknown>>,
  name: string,
  text: string,
  payload: string,
): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  switch (schema.type) {
    case "object": {
      const properties = isRecord(schema.properties) ? schema.properties : {};
      const entries = Object.entries(properties).map(([key, property]) => [
        key,
        valueFor(isRecord(property) ? property : {}, key, text, payload),
      ]);
      return Object.fromEntries(entries);
    }
    case "array":
      return text.split(/,\s*/).filter((part) => part !== "");
    case "boolean":
      return /translated|changed/i.test(name) && text !== payload;
    case "number":
    case "integer":
      return 0;
    default:
      if (/lang/i.test(name)) return detectLanguage(payload);
      return /original|source|input/i.test(name) ? payload : text;
  }
}
