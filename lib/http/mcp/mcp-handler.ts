import { toPictorError } from "../error-reply";
import { sseReply } from "../sse";
import type { ApiCall } from "../with-api";
import { editImage, generateImage } from "./generation-tools";
import {
  errorAnswer,
  type RpcAnswer,
  RpcError,
  type RpcRequest,
  readRequest,
  resultAnswer,
} from "./json-rpc";
import { listModels, searchImages } from "./library-tools";
import { JSON_RPC } from "./mcp-error";
import {
  type Era,
  LEGACY_VERSIONS,
  metaOf,
  readEra,
  SERVER_INFO_KEY,
  SUPPORTED_VERSIONS,
} from "./protocol-era";
import { INSTRUCTIONS, SERVER_INFO } from "./server-info";
import type { McpUseCases, Tool, ToolContext } from "./tool";
import { failedResult, type ToolResult, toolResultText } from "./tool-result";

/*
 * Written by hand: the official server (@modelcontextprotocol/server 2.4.0) runs in workerd, but there it costs 57 KiB
 * gzip, 50 ms of CPU at the start of every isolate, whichever route wakes it, and per call 1.1 ms (tools/list) to 2.3 ms
 * (a picture of 500 KiB) against 0.3 and 0.7 ms for this. The tests hold this to the official client and, in odd cases,
 * to the answers of the official server.
 */

type Call = ApiCall<unknown, unknown, unknown>;

const TOOLS: readonly Tool[] = [generateImage, editImage, listModels, searchImages];
const TOOLS_TTL_MS = 60 * 60 * 1000;
/** 2025-03-26 lets clients send several messages at once. */
const MAX_BATCH = 10;

/** Answers what was posted to /mcp. Sessions do not exist: every request stands for itself. */
export async function answerMcp(call: Call, posted: unknown, useCases: McpUseCases): Promise<Response> {
  const context: ToolContext = { call, useCases, signal: call.request.signal };
  if (Array.isArray(posted)) return answerBatch(posted, context);
  let message: RpcRequest | null = null;
  try {
    message = readRequest(posted);
    if (message === null) return new Response(null, { status: 202 });
    const era = readEra(message, call.request.headers);
    const token = progressToken(message, call.request);
    if (token !== undefined) return await answerWithProgress(message, era, context, token);
    return toResponse(await answer(message, era, context));
  } catch (error) {
    if (error instanceof RpcError) return toResponse(errorAnswer(message?.id ?? null, error));
    throw error;
  }
}

async function answerBatch(messages: readonly unknown[], context: ToolContext): Promise<Response> {
  if (messages.length === 0 || messages.length > MAX_BATCH) {
    const error = new RpcError(JSON_RPC.invalidRequest, `A batch has 1 to ${MAX_BATCH} messages.`, {
      status: 400,
    });
    return toResponse(errorAnswer(null, error));
  }
  const answers: string[] = [];
  // One after the other: each may have pictures painted.
  for (const item of messages) {
    const text = await answerOfBatch(item, context);
    if (text !== null) answers.push(text);
  }
  if (answers.length === 0) return new Response(null, { status: 202 });
  return toResponse({ status: 200, text: `[${answers.join(",")}]` });
}

/** null: nothing to answer. */
async function answerOfBatch(item: unknown, context: ToolContext): Promise<string | null> {
  let message: RpcRequest | null = null;
  try {
    message = readRequest(item);
    if (message === null) return null;
    return (await answer(message, readEra(message, context.call.request.headers), context)).text;
  } catch (error) {
    if (error instanceof RpcError) return errorAnswer(message?.id ?? null, error).text;
    throw error;
  }
}

async function answer(message: RpcRequest, era: Era, context: ToolContext): Promise<RpcAnswer> {
  try {
    return resultAnswer(message.id, await resultText(message, era, context));
  } catch (error) {
    if (error instanceof RpcError) return errorAnswer(message.id, error);
    throw error;
  }
}

/** The result as JSON text, with what the stateless protocol adds to each. Throws RpcError. */
async function resultText(message: RpcRequest, era: Era, context: ToolContext): Promise<string> {
  const members = await resultMembers(message, era, context);
  if (!era.isModern) return `{${members}}`;
  const added = JSON.stringify({ resultType: "complete", _meta: { [SERVER_INFO_KEY]: SERVER_INFO } });
  return members === "" ? added : `${added.slice(0, -1)},${members}}`;
}

async function resultMembers(message: RpcRequest, era: Era, context: ToolContext): Promise<string> {
  const { method } = message;
  if (method === "tools/call") return toolResultText(await callTool(message, context), era);
  if (method === "tools/list") {
    const tools = TOOLS.filter((tool) => mayUse(tool, context.call)).map((tool) => tool.describe());
    return members({ tools, ...(era.isModern && { ttlMs: TOOLS_TTL_MS, cacheScope: "private" }) });
  }
  const about = { capabilities: { tools: {} }, instructions: INSTRUCTIONS };
  if (era.isModern && method === "server/discover") {
    const caching = { ttlMs: TOOLS_TTL_MS, cacheScope: "public" };
    return members({ supportedVersions: SUPPORTED_VERSIONS, ...about, ...caching });
  }
  if (!era.isModern && method === "initialize") {
    return members({ protocolVersion: agreedVersion(message), serverInfo: SERVER_INFO, ...about });
  }
  if (!era.isModern && method === "ping") return "";
  const status = era.isModern ? 404 : 200;
  throw new RpcError(JSON_RPC.methodNotFound, `There is no method ${method}.`, { status });
}

/** The version a client asks for where we speak it, else our newest with a handshake; the client then decides. */
function agreedVersion({ params }: RpcRequest): string {
  return LEGACY_VERSIONS.find((version) => version === params.protocolVersion) ?? LEGACY_VERSIONS[0];
}

async function callTool({ params }: RpcRequest, context: ToolContext): Promise<ToolResult> {
  const tool = TOOLS.find(({ name }) => name === params.name);
  if (!tool) {
    const names = TOOLS.map(({ name }) => name).join(", ");
    throw new RpcError(JSON_RPC.invalidParams, `There is no tool of this name. Tools: ${names}.`);
  }
  if (!mayUse(tool, context.call)) {
    throw new RpcError(
      JSON_RPC.invalidParams,
      `This key may not use ${tool.name}: it lacks the scope ${tool.scope}.`,
    );
  }
  try {
    return await tool.run(params.arguments, context);
  } catch (thrown) {
    const error = toPictorError(thrown);
    if (error.code === "internal")
      context.call.services.log.error("tool_failed", thrown, { tool: tool.name });
    return failedResult(error);
  }
}

function mayUse({ scope }: Tool, { caller }: Call): boolean {
  return scope === null || caller.scopes.includes(scope);
}

/** Asked for progress, a call that paints answers with events: a picture may take longer than a quiet line lives. */
function answerWithProgress(
  message: RpcRequest,
  era: Era,
  context: ToolContext,
  token: string | number,
): Promise<Response> {
  const { call } = context;
  let progress = 0;
  return sseReply(call.request, {
    run: async (send, signal) => {
      const onEvent: ToolContext["onEvent"] = (event) => {
        const text = PROGRESS_WORDS[event.type];
        if (text === undefined) return;
        progress += 1;
        const params = { progressToken: token, progress, message: text };
        send({ type: "message", data: { jsonrpc: "2.0", method: "notifications/progress", params } });
      };
      const { text } = await answer(message, era, { ...context, signal, onEvent });
      send({ type: "message", data: text });
    },
    onFailure: (thrown, send) => {
      call.services.log.error("mcp_failed", thrown);
      const error = new RpcError(JSON_RPC.internalError, toPictorError(thrown).message);
      send({ type: "message", data: errorAnswer(message.id, error).text });
    },
    waitUntil: (work) => call.services.waitUntil(work),
  });
}

const PROGRESS_WORDS: Readonly<Record<string, string>> = {
  accepted: "Reading the prompt",
  prompt: "The prompt is ready",
  running: "Painting",
  image: "A picture is painted",
};

/** What to tag progress with; undefined: nobody asked, or the caller does not read events. */
function progressToken(message: RpcRequest, request: Request): string | number | undefined {
  const readsEvents = request.headers.get("accept")?.includes("text/event-stream");
  if (message.method !== "tools/call" || !readsEvents) return undefined;
  const { progressToken: token } = metaOf(message);
  return typeof token === "string" || typeof token === "number" ? token : undefined;
}

function members(result: object): string {
  return JSON.stringify(result).slice(1, -1);
}

function toResponse({ status, text }: RpcAnswer): Response {
  return new Response(text, { status, headers: { "content-type": "application/json" } });
}
