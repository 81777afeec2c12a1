import { z } from "zod";
import { AiFailure, failureOfCode } from "./ai-failure.ts";
import type { Engine, ModelAnswer, ModelCall } from "./engine.ts";
import { isRecord } from "./input-schema.ts";
import { modelSchema, searchModels } from "./models/model-list.ts";
import { runOptionsSchema } from "./run-options.ts";

/** Neurons a day of an account that names no other figure: the free allocation. */
const freeDailyNeurons = 10_000;
/** Larger bodies are refused with 3006. */
const maxBodyBytes = 100_000_000;

type RestAccount = { id: string; dailyNeurons: number | undefined; faults: string[] };

/**
 * Answers Cloudflare's REST API for the models here (`/client/v4/accounts/:id/ai/...`) and the emulator's own controls
 * (`/emulator/...`).
 */
export async function answerRest(engine: Engine, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname.startsWith("/emulator/")) return answerControl(engine, request, url.pathname);
  const match = /^\/client\/v4\/accounts\/([^/]+)\/ai\/(.+)$/.exec(url.pathname);
  if (!match)
    return refuse(
      404,
      7003,
      `Could not route to ${url.pathname}, perhaps your object identifier is invalid?`,
    );
  const account = authenticate(engine, decodeURIComponent(match[1] ?? ""), request);
  if (account instanceof Response) return account;
  const action = decodeURIComponent(match[2] ?? "");
  if (request.method === "GET" && action === "models/search") return listModels(url.searchParams);
  if (request.method === "GET" && action === "models/schema")
    return showSchema(url.searchParams.get("model") ?? "");
  if (action !== "run" && !action.startsWith("run/") && action !== "v1/chat/completions") {
    return refuse(404, 7000, "No route for that URI");
  }
  if (request.method !== "POST")
    return refuse(405, 7001, `Method ${request.method} not available for that URI.`);
  return runOverRest(engine, account, action, request);
}

function authenticate(engine: Engine, accountId: string, request: Request): RestAccount | Response {
  const header = request.headers.get("authorization");
  if (!header) return refuse(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
  const token = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (!token) return refuse(400, 6003, "Invalid request headers");
  const { accounts } = engine.settings;
  if (!accounts) return { id: accountId, dailyNeurons: freeDailyNeurons, faults: [] };
  const account = accounts.find((candidate) => candidate.id === accountId);
  if (!account || account.token !== token) return refuse(401, 10000, "Authentication error");
  return {
    id: account.id,
    dailyNeurons: account.dailyNeurons ?? freeDailyNeurons,
    faults: account.fault ? [account.fault] : [],
  };
}

async function runOverRest(
  engine: Engine,
  account: RestAccount,
  action: string,
  request: Request,
): Promise<Response> {
  const chatCompletions = action === "v1/chat/completions";
  try {
    const call = await readCall(account, action, request);
    const answer = await engine.run(call);
    return answerOf(answer, chatCompletions);
  } catch (error) {
    if (error instanceof AiFailure) return failureReply(error);
    if (request.signal.aborted) return failureReply(failureOfCode(3008));
    throw error;
  }
}

async function readCall(account: RestAccount, action: string, request: Request): Promise<ModelCall> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes) throw failureOfCode(3006);
  const contentType = request.headers.get("content-type") ?? "";
  const header = request.headers.get("x-emulator-fault");
  const faults = header ? [...account.faults, header] : account.faults;
  let model = action.startsWith("run/") ? action.slice("run/".length) : "";
  if (contentType.startsWith("multipart/form-data")) {
    const input = { multipart: { body: request.body, contentType } };
    return { model, input, options: { signal: request.signal }, account, faults };
  }
  const text = await request.text();
  if (text === "") throw failureOfCode(3003);
  const body = parseBody(text);
  const { options: rawOptions, ...rest } = body;
  let input: Record<string, unknown> = rest;
  if (model === "") {
    model = typeof rest.model === "string" ? rest.model : "";
    if (action === "run") input = isRecord(rest.input) ? rest.input : {};
  }
  const parsed = runOptionsSchema.safeParse(rawOptions ?? {});
  const options = parsed.success ? parsed.data : {};
  return { model, input, options: { ...options, signal: request.signal }, account, faults };
}

function parseBody(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw failureOfCode(8001, "Invalid JSON in the request body");
  }
  if (!isRecord(value)) throw failureOfCode(8001);
  return value;
}

function answerOf(answer: ModelAnswer, bare: boolean): Response {
  if (answer.kind === "body") {
    return new Response(answer.body, { headers: { "content-type": answer.mediaType } });
  }
  if (bare) return Response.json(answer.value);
  return Response.json({ result: answer.value, success: true, errors: [], messages: [] });
}

function failureReply(failure: AiFailure): Response {
  if (failure.rawBody) {
    return new Response(failure.rawBody.text, {
      status: failure.httpStatus,
      headers: { "content-type": failure.rawBody.mediaType },
    });
  }
  // The doubled prefix and the trailing id are what the real API sends; 5006 calls itself bad input.
  const prefix = failure.code === 5006 ? "AiError: Bad input: " : "AiError: AiError: ";
  const message = `${prefix}${failure.text} (${crypto.randomUUID()})`;
  const body = { errors: [{ message, code: failure.code }], success: false, result: {}, messages: [] };
  return Response.json(body, { status: failure.httpStatus });
}

function refuse(status: number, code: number, message: string): Response {
  return Response.json(
    { success: false, errors: [{ code, message }], messages: [], result: null },
    { status },
  );
}

function listModels(search: URLSearchParams): Response {
  const page = Number(search.get("page") ?? 1) || 1;
  const perPage = Number(search.get("per_page") ?? 50) || 50;
  const { models, total } = searchModels({
    author: search.get("author") ?? undefined,
    task: search.get("task") ?? undefined,
    search: search.get("search") ?? undefined,
    hide_experimental: search.get("hide_experimental") === "true",
    page,
    per_page: perPage,
  });
  const result_info = { count: models.length, page, per_page: perPage, total_count: total };
  return Response.json({ success: true, result: models, errors: [], messages: [], result_info });
}

function showSchema(model: string): Response {
  const input = modelSchema(model);
  if (!input) return refuse(404, 5007, `No such model ${model} or task`);
  return Response.json({ success: true, result: { input }, errors: [], messages: [] });
}

const controlSchema = z.object({
  clockOffsetMs: z.number().optional(),
  usedNeurons: z.record(z.string(), z.number().min(0)).optional(),
});

/** `GET /emulator/state` shows the meter, `PATCH /emulator/state` sets it, so that tests can reach a quota or midnight. */
async function answerControl(engine: Engine, request: Request, path: string): Promise<Response> {
  if (path !== "/emulator/state") return refuse(404, 7000, "No route for that URI");
  if (request.method === "PATCH") {
    const parsed = controlSchema.safeParse(await request.json().catch(() => undefined));
    if (!parsed.success)
      return refuse(400, 8001, "Expected {clockOffsetMs?: number, usedNeurons?: {account: number}}");
    engine.clockOffsetMs = parsed.data.clockOffsetMs ?? engine.clockOffsetMs;
    for (const [account, neurons] of Object.entries(parsed.data.usedNeurons ?? {}))
      engine.ledger.set(account, neurons);
  } else if (request.method !== "GET") {
    return refuse(405, 7001, `Method ${request.method} not available for that URI.`);
  }
  return Response.json({
    now: new Date(Date.now() + engine.clockOffsetMs).toISOString(),
    calls: engine.calls,
    accounts: engine.ledger.entries(),
  });
}
