import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { RouteHandler } from "@/lib/http/express-lane";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { operationOf } from "./documented-handlers";
import { faultOf } from "./openapi-support";

export const OWNER_KEY = "owner-key-of-the-tests";
/** The emulator, a Worker of its own behind a service binding (see vitest.config.ts). */
const emulator: AiBinding = env.AI;
export const ORIGIN = "https://studio.example";

/** Where the Worker entry puts the platform's context for the request at hand. */
const CONTEXT = Symbol.for("__cloudflare-context__");

export interface RouteCall {
  readonly method?: string;
  /** Path and query; only the query and the host matter to a handler. */
  readonly path?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Variables and bindings that differ from the usual: DB, bucket, emulator, OWNER_KEY. */
  readonly env?: Record<string, unknown>;
  readonly signal?: AbortSignal;
  /** The route's handler, where the one called only leads to it. */
  readonly served?: unknown;
}

/** Calls a route's handler as the Worker entry does, with real D1 and R2 and the emulator as AI. */
export async function callRoute(handler: RouteHandler, call: RouteCall = {}): Promise<Response> {
  const context = createExecutionContext();
  const bindings = {
    DB: env.DB,
    IMAGES_BUCKET: env.IMAGES_BUCKET,
    AI: env.AI,
    API_KEY: OWNER_KEY,
    ...call.env,
  };
  Reflect.set(globalThis, CONTEXT, { env: bindings, ctx: context, cf: undefined });
  const response = await handler(toRequest(call), {
    params: Promise.resolve(call.params ?? {}) as Promise<never>,
  });
  pending.add(waitOnExecutionContext(context));
  await requireDocumented(call.served ?? handler, response);
  return response;
}

/** Holds every reply of the integration tests to the OpenAPI document: status, media type and fields. */
async function requireDocumented(served: unknown, response: Response): Promise<void> {
  const operation = await operationOf(served);
  const fault = operation && (await faultOf(operation, response));
  if (fault) throw new Error(`${operation.operationId}: ${fault}`);
}

const pending = new Set<Promise<void>>();

/** Waits for what the calls so far left to `waitUntil`. */
export async function settle(): Promise<void> {
  await Promise.all(pending);
  pending.clear();
}

/** The emulator, every call of which meets a fault: `4006`, `3040` ... (see emulator/src/fault-plan.ts). */
export function faultyEmulator(fault: string): AiBinding {
  const extraHeaders = { "x-emulator-fault": fault };
  return { run: (model, inputs, options) => emulator.run(model, inputs, { ...options, extraHeaders }) };
}

export const asOwner = { authorization: `Bearer ${OWNER_KEY}` };
export const asJson = { "content-type": "application/json" };

function toRequest({ method, path = "/", headers = {}, body, signal }: RouteCall): Request {
  const isText = typeof body === "string" || body instanceof ReadableStream || body instanceof Uint8Array;
  // A form names its own boundary.
  const isForm = body instanceof FormData;
  const isTyped = body === undefined || isForm || "content-type" in headers;
  const init: RequestInit = {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: isTyped ? headers : { ...asJson, ...headers },
  };
  if (body !== undefined) init.body = isText || isForm ? (body as BodyInit) : JSON.stringify(body);
  if (signal) init.signal = signal;
  return new Request(new URL(path, ORIGIN), init);
}
