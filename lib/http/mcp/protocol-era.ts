import { decodeBase64 } from "@/lib/domain/decode-base64";
import { RpcError, type RpcRequest } from "./json-rpc";
import { JSON_RPC } from "./mcp-error";

/** The stateless protocol: every request tells its version and what its client can do. */
export const MODERN_VERSION = "2026-07-28";
/** Versions that begin with `initialize`, newest first. */
export const LEGACY_VERSIONS = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"] as const;
export const SUPPORTED_VERSIONS: readonly string[] = [MODERN_VERSION, ...LEGACY_VERSIONS];

/** Codes that the specification of 2026-07-28 adds to JSON-RPC's. */
const HEADER_MISMATCH = -32020;
const UNSUPPORTED_VERSION = -32022;

const META = "io.modelcontextprotocol/";
export const SERVER_INFO_KEY = `${META}serverInfo`;

export interface Era {
  readonly isModern: boolean;
  /** From 2025-06-18 on results may carry links and structured content. */
  readonly hasStructure: boolean;
}

/**
 * Which protocol a request speaks. A request that names its version in `_meta` is of the stateless protocol and must
 * repeat in its headers what it says in its body; every other one is of a version with a handshake.
 * Throws RpcError (HTTP 400) for versions nobody here knows and headers that contradict the body.
 */
export function readEra(request: RpcRequest, headers: Headers): Era {
  const header = headers.get("mcp-protocol-version");
  const meta = metaOf(request);
  const claimed = meta[`${META}protocolVersion`];
  if (claimed === undefined && header !== MODERN_VERSION) return legacyEra(header);
  if (typeof claimed !== "string") throw missingMeta("protocolVersion");
  if (header !== claimed) throw mismatch("MCP-Protocol-Version", header, claimed);
  if (claimed !== MODERN_VERSION) throw unsupported(claimed);
  const capabilities = meta[`${META}clientCapabilities`];
  if (typeof capabilities !== "object" || capabilities === null) throw missingMeta("clientCapabilities");
  requireHeader("Mcp-Method", headers.get("mcp-method"), request.method);
  const { name } = request.params;
  if (request.method === "tools/call" && typeof name === "string") {
    requireHeader("Mcp-Name", decodeHeader(headers.get("mcp-name")), name);
  }
  return { isModern: true, hasStructure: true };
}

/** The `_meta` of a request; empty where it has none. */
export function metaOf({ params }: RpcRequest): Readonly<Record<string, unknown>> {
  const { _meta: meta } = params;
  return typeof meta === "object" && meta !== null ? { ...meta } : {};
}

/** Clients of 2025-03-26 and before send no version header. */
function legacyEra(header: string | null): Era {
  if (header !== null && !SUPPORTED_VERSIONS.includes(header)) throw unsupported(header);
  return { isModern: false, hasStructure: header !== null && header >= "2025-06-18" };
}

function requireHeader(name: string, header: string | null, body: string): void {
  if (header !== body) throw mismatch(name, header, body);
}

/** A header outside of ASCII comes as `=?base64?...?=`. */
function decodeHeader(value: string | null): string | null {
  const encoded = /^=\?base64\?(.*)\?=$/.exec(value ?? "")?.[1];
  if (encoded === undefined) return value;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(decodeBase64(encoded));
  } catch {
    return null;
  }
}

function mismatch(name: string, header: string | null, body: string): RpcError {
  const said = header === null ? `The header ${name} is missing` : `The header ${name} says '${header}'`;
  return new RpcError(HEADER_MISMATCH, `${said}, the body '${body.slice(0, 200)}'.`, { status: 400 });
}

function missingMeta(key: string): RpcError {
  return new RpcError(JSON_RPC.invalidParams, `params._meta lacks ${META}${key}.`, { status: 400 });
}

function unsupported(requested: string): RpcError {
  return new RpcError(UNSUPPORTED_VERSION, "Unsupported protocol version", {
    status: 400,
    data: { supported: SUPPORTED_VERSIONS, requested: requested.slice(0, 100) },
  });
}
