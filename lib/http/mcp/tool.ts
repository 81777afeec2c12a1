import * as z from "zod";
import type { Scope } from "@/lib/domain/caller";
import type { GenerationRequest } from "@/lib/domain/generation";
import type {
  GenerationContext,
  GenerationOutcome,
  ImageFilter,
  ImageListItem,
  Page,
  PageRequest,
  Services,
} from "@/lib/domain/ports";
import { parseInput } from "../parse-input";
import type { ApiCall } from "../with-api";
import type { ToolResult } from "./tool-result";

/** What the tools do the work with; the route hands it in. */
export interface McpUseCases {
  createGeneration(
    services: Services,
    request: GenerationRequest,
    context: GenerationContext,
  ): Promise<GenerationOutcome>;
  listImages(services: Services, filter: ImageFilter, page: PageRequest): Promise<Page<ImageListItem>>;
}

export interface ToolContext {
  readonly call: ApiCall<unknown, unknown, unknown>;
  readonly useCases: McpUseCases;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  readonly onEvent?: GenerationContext["onEvent"];
}

export interface Tool {
  readonly name: string;
  /** null: any key may. */
  readonly scope: Scope | null;
  /** As tools/list shows it. */
  describe(): Readonly<Record<string, unknown>>;
  /** `input` is what the client sent. Throws PictorError, invalid_request for arguments that do not fit. */
  run(input: unknown, context: ToolContext): Promise<ToolResult>;
}

interface ToolOptions<Input> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly scope: Scope | null;
  /** true: it changes nothing. */
  readonly isReadOnly: boolean;
  readonly schema: z.ZodType<Input>;
  run(input: Input, context: ToolContext): Promise<ToolResult>;
}

/** Makes a tool whose input schema and parsing come from one zod schema. */
export function defineTool<Input>(options: ToolOptions<Input>): Tool {
  const { name, title, description, scope, isReadOnly, schema } = options;
  const annotations = { title, readOnlyHint: isReadOnly, destructiveHint: false, openWorldHint: false };
  let inputSchema: unknown;
  return {
    name,
    scope,
    describe: () => {
      inputSchema ??= z.toJSONSchema(schema, { io: "input" });
      return { name, title, description, inputSchema, annotations };
    },
    run: async (input, context) => options.run(parseInput(schema, input ?? {}), context),
  };
}
