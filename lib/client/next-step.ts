import type { ModelSpec } from "@/lib/domain/model";
import type { ModelList } from "./models";

export type NextStep =
  | { readonly kind: "retry" }
  | { readonly kind: "model"; readonly model: ModelSpec }
  | { readonly kind: "signIn" }
  | { readonly kind: "settings" }
  | { readonly kind: "none" };

/** Errors that another model may not have. */
const MODEL_ERRORS: ReadonlySet<string> = new Set([
  "content_rejected",
  "model_requires_paid_plan",
  "model_not_found",
  "quota_exhausted",
  "capacity",
  "invalid_model_output",
  "provider_timeout",
]);
/** Those of them that the same model may not have the next time. */
const PASSING_ERRORS: ReadonlySet<string> = new Set(["capacity", "invalid_model_output", "provider_timeout"]);
/** The request itself, or the deployment, is wrong: the same again fails again. */
const FINAL_ERRORS: ReadonlySet<string> = new Set(["invalid_request", "prompt_too_long", "invalid_image"]);

/**
 * The step that most probably leads to a picture after a failure of `model`. `isSignedIn` is as of now: who signed in
 * since the failure only has to try again.
 */
export function nextStep(
  code: string,
  model: string,
  { models, isSignedIn }: Pick<ModelList, "models"> & { readonly isSignedIn: boolean },
): NextStep {
  if (code === "unauthorized" && isSignedIn) return { kind: "retry" };
  if (code === "unauthorized" || code === "forbidden") return { kind: "signIn" };
  if (code === "setup_required" || code === "provider_auth" || code === "storage_unavailable")
    return { kind: "settings" };
  if (FINAL_ERRORS.has(code)) return { kind: "none" };
  if (MODEL_ERRORS.has(code)) {
    // Unmetered models answer a used-up quota, and none of them shares FLUX's prompt filter.
    const other = models.find(
      (candidate) =>
        candidate.id !== model && candidate.price.kind === "unmetered" && candidate.speed === "fast",
    );
    if (other) return { kind: "model", model: other };
  }
  return { kind: "retry" };
}

/** Whether the same again by the same model may succeed, where another model is the better step. */
export function canRetry(code: string): boolean {
  return PASSING_ERRORS.has(code);
}
