import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { asArray, asRecord, asString } from "./json";

type Json = Readonly<Record<string, unknown>>;
const text = (value: unknown) => asString(value) ?? "";

/** One operation of the API, as far as its reference shows it. */
export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ApiField[];
  /** The fields of a JSON body or form. */
  readonly fields: readonly ApiField[];
  /** A body that can be sent as it is, as JSON text; "": none is documented. */
  readonly example: string;
  readonly replies: readonly { readonly status: string; readonly description: string }[];
}
export interface ApiField {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
}
export interface ApiGroup {
  readonly name: string;
  readonly operations: readonly ApiOperation[];
}

/** The OpenAPI document of this deployment as groups of operations. Throws ApiError. */
export function loadApiDocument(signal?: AbortSignal): Promise<readonly ApiGroup[]> {
  return requestJson(api.openApi(), readApiDocument, signal ? { signal } : {});
}

/** Exported for its test. */
export function readApiDocument(json: unknown): readonly ApiGroup[] {
  const groups = new Map<string, ApiOperation[]>(
    asArray(asRecord(json).tags).map((tag) => [text(asRecord(tag).name), []]),
  );
  for (const [path, methods] of Object.entries(asRecord(asRecord(json).paths))) {
    for (const [method, value] of Object.entries(asRecord(methods))) {
      const operation = asRecord(value);
      const group = text(asArray(operation.tags)[0]);
      groups.set(group, [...(groups.get(group) ?? []), readOperation(method, path, operation)]);
    }
  }
  return [...groups].flatMap(([name, operations]) =>
    operations.length > 0 ? [{ name, operations: operations.toSorted(byPath) }] : [],
  );
}

/** `/generations` before `/generations/{id}`: the document has them in the order in which they are matched. */
const byPath = (a: ApiOperation, b: ApiOperation) => (a.path < b.path ? -1 : Number(a.path > b.path));

function readOperation(method: string, path: string, operation: Json): ApiOperation {
  const content = Object.values(asRecord(asRecord(operation.requestBody).content)).map(asRecord)[0] ?? {};
  return {
    id: text(operation.operationId),
    method: method.toUpperCase(),
    path,
    summary: text(operation.summary),
    description: text(operation.description),
    parameters: asArray(operation.parameters)
      .map(asRecord)
      .map(({ name, schema, required, description }) =>
        readField(text(name), { description, ...asRecord(schema) }, required === true),
      ),
    fields: readFields(asRecord(content.schema)),
    example: content.example === undefined ? "" : JSON.stringify(content.example, null, 2),
    replies: Object.entries(asRecord(operation.responses)).map(([status, reply]) => ({
      status,
      description: text(asRecord(reply).description),
    })),
  };
}

/** Where a body has several forms, the fields of all of them. */
function readFields(schema: Json): ApiField[] {
  const forms = [...asArray(schema.anyOf), ...asArray(schema.oneOf), ...asArray(schema.allOf)].map(asRecord);
  const own = Object.entries(asRecord(schema.properties)).map(([name, property]) =>
    readField(name, asRecord(property), asArray(schema.required).includes(name)),
  );
  const all = [...own, ...forms.flatMap(readFields)];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}

function readField(name: string, schema: Json, isRequired: boolean): ApiField {
  return { name, type: typeOf(schema), isRequired, description: text(schema.description) };
}

function typeOf({ type, enum: choices, anyOf, oneOf, items, const: fixed }: Json): string {
  if (fixed !== undefined) return JSON.stringify(fixed);
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(" | ");
  const forms = asArray(anyOf ?? oneOf);
  if (forms.length > 0) return [...new Set(forms.map((form) => typeOf(asRecord(form))))].join(" | ");
  if (type === "array") return `${typeOf(asRecord(items))}[]`;
  return typeof type === "string" ? type : "any";
}
