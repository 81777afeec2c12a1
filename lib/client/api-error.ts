import type { ErrorCode, ErrorDetail } from "@/lib/domain/errors";

/** `offline`: there was no answer at all. */
export type ClientErrorCode = ErrorCode | "offline";

/** A request that failed, with the words of the server where it gave some. */
export class ApiError extends Error {
  readonly code: ClientErrorCode;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  readonly hint: string;
  readonly requestId: string | null;
  readonly details: readonly ErrorDetail[];

  constructor(
    code: ClientErrorCode,
    status: number,
    words: {
      readonly message?: string;
      readonly hint?: string;
      readonly requestId?: string | null;
      readonly details?: readonly ErrorDetail[];
    } = {},
  ) {
    super(words.message ?? code);
    this.name = "ApiError";
    this.code = code;
    this.status = status;
    this.hint = words.hint ?? "";
    this.requestId = words.requestId ?? null;
    this.details = words.details ?? [];
  }
}
