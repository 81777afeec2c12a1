import { generationSchema, imageSchema, promptPipelineSchema } from "@/lib/domain/generation";
import { statusSchema } from "@/lib/domain/status";
import { usageSchema } from "@/lib/domain/usage";
import { type RouteMethod, routeMethods, type WorkerRoute } from "../express-lane";
import { SERVER_INFO } from "../mcp/server-info";
import { SESSION_COOKIE } from "../session";
import type { ServedRoute } from "../with-api";
import { administrationOperations } from "./administration-operations";
import { describeErrors } from "./describe-errors";
import { documentedPath } from "./documented-path";
import { errorSchemas, problemSchema } from "./error-schemas";
import { generationOperations } from "./generation-operations";
import { libraryOperations } from "./library-operations";
import { apiKeySchema, collectionSchema, modelSchema, promptItemSchema } from "./native-schemas";
import type { Operation, Operations, Reply } from "./operation";
import { promptOperations } from "./prompt-operations";
import { protocolOperations } from "./protocol-operations";
import { type JsonSchema, SchemaComponents } from "./schema-components";
import { transferOperations } from "./transfer-operations";

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: string;
  /** In the order in which a reference shows its groups. */
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly "x-surface": string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, DocumentedContent>>;
  };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, DocumentedContent>> }
    >
  >;
}

interface DocumentedContent {
  readonly schema?: JsonSchema;
  readonly example?: unknown;
}

/** Every operation the document describes. */
export const OPERATIONS: Operations = {
  ...generationOperations,
  ...libraryOperations,
  ...transferOperations,
  ...promptOperations,
  ...administrationOperations,
  ...protocolOperations,
};

/** A method that a route serves. */
export interface ServedMethod {
  /** Such as `GET /api/v1/images/[id]`. */
  readonly name: `${RouteMethod} /${string}`;
  readonly method: RouteMethod;
  readonly pattern: string;
  readonly api: ServedRoute["api"];
}

/** The methods that routes serve; those they only refuse are left out. */
export function servedMethods(routes: readonly WorkerRoute[]): ServedMethod[] {
  return routes.flatMap(({ pattern, module }) =>
    routeMethods.flatMap((method) => {
      const handler = module[method];
      if (!handler || !("api" in handler)) return [];
      const { api } = handler as unknown as ServedRoute;
      return [{ name: `${method} ${pattern}` as ServedMethod["name"], method, pattern, api }];
    }),
  );
}

/** Makes the document from the schemas the routes parse with. Run when building, never in the Worker. */
export function buildDocument(routes: readonly WorkerRoute[]): OpenApiDocument {
  const components = new SchemaComponents({
    Generation: generationSchema,
    Image: imageSchema,
    PromptPipeline: promptPipelineSchema,
    Status: statusSchema,
    Usage: usageSchema,
    Collection: collectionSchema,
    Key: apiKeySchema,
    Model: modelSchema,
    PromptItem: promptItemSchema,
    NativeError: errorSchemas.native,
    Problem: problemSchema,
    FluxRemixError: errorSchemas["flux-remix"],
    OpenAiError: errorSchemas.openai,
    SdapiError: errorSchemas.sdapi,
    McpError: errorSchemas.mcp,
  });
  const paths: Record<string, Record<string, DocumentedOperation>> = {};
  for (const served of servedMethods(routes)) {
    const operation = OPERATIONS[served.name];
    if (!operation) continue;
    const path = documentedPath(served.pattern);
    paths[path] ??= {};
    paths[path][served.method.toLowerCase()] = describeOperation(served, operation, components);
  }
  return {
    openapi: "3.1.1",
    ...{ info: INFO, servers: [{ url: "/", description: "This deployment." }] },
    tags: [...new Set(Object.values(OPERATIONS).map(({ tag }) => tag))].map((name) => ({ name })),
    ...{ security: [{ bearer: [] }, { apiKey: [] }, { session: [] }] },
    paths,
    components: { schemas: components.all(), ...{ securitySchemes: SECURITY_SCHEMES } },
  };
}

const INFO = {
  title: SERVER_INFO.title,
  version: SERVER_INFO.version,
  license: { name: "MIT", identifier: "MIT" },
  description:
    "Every way into this deployment: Pictor's own API, and the protocols of OpenAI, AUTOMATIC1111, MCP and CF Flux Remix. " +
    "Every reply carries x-request-id; changes are additive.",
};

const SECURITY_SCHEMES = {
  bearer: { type: "http", scheme: "bearer", description: "The owner's key, or a created one (pk_...)." },
  apiKey: { type: "apiKey", in: "header", name: "x-api-key" },
  basic: { type: "http", scheme: "basic", description: "The key as user name or password." },
  session: { type: "apiKey", in: "cookie", name: SESSION_COOKIE },
};

function describeOperation(
  { api, pattern, method }: ServedMethod,
  operation: Operation,
  components: SchemaComponents,
): DocumentedOperation {
  const body = operation.body ?? (api.body ? { "application/json": api.body } : null);
  const inPath = [...pattern.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].flatMap(([, name]) => name ?? []);
  const known = api.params ? components.properties(api.params) : {};
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: "path" as const,
      required: true,
      // A catch-all comes as a list to its handler, but is written as one text.
      schema: pattern.includes(`[...${name}]`)
        ? { type: "string" }
        : (known[name]?.schema ?? { type: "string" }),
    })),
    ...Object.entries(api.query ? components.properties(api.query) : {}).map(
      ([name, { schema, required }]) => ({
        name,
        in: "query" as const,
        required,
        schema,
      }),
    ),
    ...(operation.headers ?? []).map(({ name, description, example }) => ({
      ...{ name, in: "header" as const, required: false, description },
      schema: { type: "string", ...(example && { examples: [example] }) },
    })),
  ];
  return {
    operationId: operation.id,
    ...{ tags: [operation.tag], summary: operation.summary },
    ...(operation.description && { description: operation.description }),
    "x-surface": api.surface,
    ...(security(api) && { security: security(api) }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: bodyContent(body, operation, components) },
    }),
    responses: {
      ...describeErrors(api, operation, { hasParams: inPath.length > 0, isWrite: method !== "GET" }),
      ...Object.fromEntries(
        Object.entries(operation.replies).map(([status, reply]) => [
          status,
          describeReply(reply, components),
        ]),
      ),
    },
  };
}

function bodyContent(
  body: NonNullable<Operation["body"]>,
  { example }: Operation,
  components: SchemaComponents,
): Record<string, DocumentedContent> {
  return Object.fromEntries(
    Object.entries(body).map(([mediaType, schema]) => [
      mediaType,
      {
        ...(schema && { schema: components.input(schema) }),
        ...(example !== undefined && { example }),
      },
    ]),
  );
}

function describeReply({ description, content }: Reply, components: SchemaComponents) {
  if (!content) return { description };
  return {
    description,
    content: Object.fromEntries(
      content.map(({ mediaType, schema, description: about }) => [
        mediaType,
        schema ? { schema: { ...components.output(schema), ...(about && { description: about }) } } : {},
      ]),
    ),
  };
}

/** undefined: as for the whole document. `{}` among them: nobody needs to say who they are. */
function security({ access, surface }: ServedRoute["api"]) {
  if (surface === "mcp") return undefined;
  if (access === "public" || access === "setup") return [{}];
  return surface === "sdapi" ? [{ bearer: [] }, { apiKey: [] }, { basic: [] }] : undefined;
}
