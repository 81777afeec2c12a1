import { POST } from "@/app/mcp/route";
import { asOwner, callRoute, type RouteCall } from "@/test/http-support";

interface Content {
  readonly type: string;
  readonly text?: string;
  readonly data?: string;
  readonly mimeType?: string;
  readonly uri?: string;
}
interface Picture {
  readonly id: string;
  readonly url: string | null;
  readonly seed: number;
}
/** What /mcp answers. */
export interface Reply {
  readonly id: string | number | null;
  readonly result?: Record<string, unknown> & {
    readonly content: Content[];
    readonly structuredContent: { readonly images: Picture[]; readonly model: string };
    readonly isError: boolean;
    readonly tools: { readonly name: string; readonly inputSchema: Record<string, unknown> }[];
  };
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** A JSON-RPC request. */
export const rpc = (method: string, params?: object, id: number | string = 1) => ({
  jsonrpc: "2.0",
  id,
  method,
  ...(params && { params }),
});
/** Posts to /mcp with the owner's key. */
export const post = (body: unknown, headers: Record<string, string> = {}, more: RouteCall = {}) =>
  callRoute(POST, { path: "/mcp", body, headers: { ...asOwner, ...headers }, ...more });
export const ask = async (...call: Parameters<typeof post>) => (await post(...call)).json<Reply>();

/** As clients of 2025-06-18 and later do after `initialize`. */
export const legacy = { "mcp-protocol-version": "2025-06-18" };
/** Calls a tool as a client of 2025-06-18 does. Throws where the protocol fails. */
export const callTool = async (name: string, args: object, more: RouteCall = {}) => {
  const { result, error } = await ask(rpc("tools/call", { name, arguments: args }), legacy, more);
  if (!result) throw new Error(`${name} failed: ${error?.message}`);
  return result;
};
