import type { ErrorCode, ErrorDetail } from "@/lib/domain/errors";
import { api } from "@/lib/domain/routes";
import { ApiError } from "./api-error";
import { asArray, asRecord, asString } from "./json";
import { forgetSession } from "./session-expiry";

interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, with its own media type. */
  readonly file?: Blob;
  readonly accept?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** The request is sent to its end even where the page is closed or reloaded meanwhile; for small bodies (64 KiB). */
  readonly outlivesPage?: boolean;
}

const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  413: "payload_too_large",
  429: "rate_limited",
  503: "storage_unavailable",
};

/**
 * Sends a request to our own API. Resolves to the response when it succeeded.
 * Throws ApiError (also for no network), or the AbortError of `signal`.
 */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: options.method ?? "GET",
      headers: {
        accept: options.accept ?? "application/json",
        ...(options.body === undefined ? {} : { "content-type": "application/json" }),
        ...(options.idempotencyKey ? { "idempotency-key": options.idempotencyKey } : {}),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.file ? { body: options.file } : {}),
      credentials: "same-origin",
      ...(options.outlivesPage ? { keepalive: true } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError("offline", 0);
  }
  if (response.ok) return response;
  const error = await readError(response);
  if (error.code === "unauthorized" && path !== api.session()) forgetSession();
  throw error;
}

/** The same, resolving to the JSON of the reply; `read` turns it into what the caller needs. */
export async function requestJson<Result>(
  path: string,
  read: (json: unknown) => Result,
  options: RequestOptions = {},
): Promise<Result> {
  const response = await request(path, options);
  let json: unknown;
  try {
    json = await response.json();
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new ApiError("internal", response.status);
  }
  return read(json);
}

/** The same, for a reply whose body nobody needs. Left unread, it would keep the connection busy. */
export async function requestOnly(path: string, options: RequestOptions = {}): Promise<void> {
  const response = await request(path, options);
  await response.body?.cancel();
}

async function readError(response: Response): Promise<ApiError> {
  const body = asRecord(await response.json().catch(() => null));
  const error = asRecord(body.error);
  const code = asString(error.code) as ErrorCode | null;
  return new ApiError(code ?? CODE_BY_STATUS[response.status] ?? "internal", response.status, {
    message: asString(error.message) ?? "",
    hint: asString(error.hint) ?? "",
    requestId: asString(error.requestId) ?? response.headers.get("x-request-id"),
    details: asArray(error.details).map(readDetail),
  });
}

function readDetail(value: unknown): ErrorDetail {
  const detail = asRecord(value);
  return { path: asString(detail.path) ?? "", message: asString(detail.message) ?? "" };
}
