import type { ErrorCode, ErrorDetail } from "@/lib/domain/errors";

/** What no server says. `offline`: there was no answer at all; `no_backup`: the file to restore is something else. */
export type ClientErrorCode = ErrorCode | "offline" | "no_backup";

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
