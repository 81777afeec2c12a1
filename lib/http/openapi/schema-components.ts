import * as z from "zod";

/** A JSON Schema of the document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Turns zod schemas into JSON Schema; the named ones are written once and referred to. */
export class SchemaComponents {
  readonly #schemas: Record<string, JsonSchema> = {};

  /** `named` are the schemas of replies that get a name; it is remembered in zod's registry. */
  constructor(named: Readonly<Record<string, z.ZodType>>) {
    for (const [id, schema] of Object.entries(named)) {
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
    }
    for (const schema of Object.values(named)) this.output(schema);
  }

  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(Object.entries(this.#schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What a caller may send. */
  input(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, "input");
  }

  /** What a caller gets. Fields may be added to it later. */
  output(schema: z.ZodType): JsonSchema {
    return this.#convert(schema, "output");
  }

  /** The fields of an object schema, as a caller sends them. */
  properties(schema: z.ZodType): Record<string, { readonly schema: JsonSchema; readonly required: boolean }> {
    const { properties = {}, required = [] } = this.input(schema) as {
      properties?: Record<string, JsonSchema>;
      required?: readonly string[];
    };
    return Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        { schema: property, required: required.includes(name) },
      ]),
    );
  }

  #convert(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const { $schema, $defs, ...converted } = z.toJSONSchema(schema, {
      io,
      unrepresentable: "any",
      override: ({ jsonSchema }) => {
        if (io === "output" && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
      },
    });
    for (const [name, definition] of Object.entries($defs ?? {})) this.#keep(name, definition);
    const { id, ...rest } = relocated(converted) as { id?: unknown };
    if (typeof id !== "string") return rest;
    this.#keep(id, rest);
    return { $ref: `${PREFIX}${id}` };
  }

  #keep(name: string, schema: unknown): void {
    const { id, $schema, ...rest } = relocated(schema) as Record<string, unknown>;
    this.#schemas[name] ??= rest;
  }
}

const PREFIX = "#/components/schemas/";

/** With its references pointing to where the document keeps them. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string" ? inner.replace("#/$defs/", PREFIX) : relocated(inner),
    ]),
  );
}
