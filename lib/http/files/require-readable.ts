import { PictorError } from "@/lib/domain/errors";
import { hasValidSignature } from "../signed-url";
import type { ApiCall } from "../with-api";

/** Lets pass who may read, and who holds a signed link to this very address. Throws PictorError("unauthorized"). */
export async function requireReadable(call: ApiCall<unknown, unknown, unknown>): Promise<void> {
  if (call.caller.scopes.includes("read")) return;
  const isSigned =
    call.keys !== null && (await hasValidSignature(call.url, call.keys, call.services.clock.now()));
  if (isSigned) return;
  throw new PictorError("unauthorized", {
    message: "This picture is private, and the link is not signed or has expired.",
  });
}
