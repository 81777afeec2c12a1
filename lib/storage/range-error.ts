import { PictorError } from "@/lib/domain/errors";

/** The error for a byte range that has no byte in the object. */
export function rangeError(): PictorError {
  return new PictorError("invalid_request", {
    message: "The range asked for is outside the picture.",
    hint: "Ask for a range within the picture's size, or for the whole picture.",
    details: [{ path: "range", message: "not satisfiable" }],
  });
}
