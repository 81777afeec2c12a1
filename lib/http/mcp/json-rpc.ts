import * as z from "zod";
import { JSON_RPC } from "./mcp-error";

/** Ids are texts or integers; MCP does not allow null. */
const idSchema = z.union([z.string().max(1000), z.int()]);
export type RpcId = z.infer<typeof idSchema>;

const paramsSchema = z.record(z.string(), z.unknown());

/** What a client may post: a request, a notification (no id), or the response to a request we never make. */
const messageSchema = z.union([
  z.object({
    jsonrpc: z.literal("2.0"),
    id: idSchema.optional(),
    method: z.string().min(1).max(200),
    params: paramsSchema.optional(),
  }),
  z.object({ jsonrpc: z.literal("2.0"), id: idSchema, result: paramsSchema }),
  z.object({ jsonrpc: z.literal("2.0"), id: idSchema.optional(), error: paramsSchema }),
]);

export interface RpcRequest {
  readonly id: RpcId;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A reply to a request: its JSON text and the HTTP status that goes with it. */
export interface RpcAnswer {
  readonly status: number;
  readonly text: string;
}

/** A failure of the protocol, not of a tool. */
export class RpcError extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly options: { readonly status?: number; readonly data?: unknown } = {},
  ) {
    super(message);
    this.name = "RpcError";
  }
}

/** The request in a posted message; null: nothing to answer (a notification or a response). Throws RpcError. */
export function readRequest(message: unknown): RpcRequest | null {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) {
    throw new RpcError(JSON_RPC.invalidRequest, "The body is not a JSON-RPC 2.0 message.", { status: 400 });
  }
  if (!("method" in parsed.data)) return null;
  const { id, method, params = {} } = parsed.data;
  return id === undefined ? null : { id, method, params };
}

/** `resultText` is the JSON text of the result, which may hold a whole picture: it is not walked over again. */
export function resultAnswer(id: RpcId, resultText: string): RpcAnswer {
  return { status: 200, text: `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":${resultText}}` };
}

/** `id` is null where the message could not be read. */
export function errorAnswer(id: RpcId | null, { code, message, options }: RpcError): RpcAnswer {
  const error = { code, message, ...(options.data !== undefined && { data: options.data }) };
  return { status: options.status ?? 200, text: JSON.stringify({ jsonrpc: "2.0", id, error }) };
}
