import type { PictorError } from "@/lib/domain/errors";
import { errorSentence } from "../error-sentence";

/**
 * An error as clients of AUTOMATIC1111 read it: FastAPI puts the sentence into `detail`; Open WebUI looks for
 * `error.message` first, and fails over an `error` that is a text.
 */
export function sdapiShape(error: PictorError, _request: Request, requestId: string) {
  const { code, message, hint, details } = error;
  return {
    body: { detail: errorSentence(error), error: { code, message, hint, details }, requestId },
    contentType: "application/json",
  };
}
