import type { ErrorCode, PictorError } from "@/lib/domain/errors";
import { errorSentence } from "../error-sentence";

/** JSON-RPC's own codes; those MCP adds have a meaning of their own (see mcp-protocol.ts). */
export const JSON_RPC = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
} as const;

const CODES: Partial<Record<ErrorCode, number>> = {
  invalid_json: JSON_RPC.parseError,
  internal: JSON_RPC.internalError,
};

/** An error from before a message was read: it has no id to answer to. */
export function mcpShape(error: PictorError, _request: Request, requestId: string) {
  const { code, message, hint } = error;
  return {
    body: {
      jsonrpc: "2.0",
      id: null,
      error: {
        code: CODES[code] ?? JSON_RPC.invalidRequest,
        message: errorSentence({ message, hint }),
        data: { code, hint, requestId },
      },
    },
    contentType: "application/json",
  };
}
