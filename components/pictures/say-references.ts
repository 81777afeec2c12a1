import type { AddedReferences } from "@/lib/client/reference-images";
import { showToast } from "@/lib/client/toasts";
import { LIMITS } from "@/lib/domain/limits";
import type { Translator } from "@/lib/i18n/translator";
import { reportError } from "./report-error";

/** Says that no further reference picture has room. */
export function sayReferencesFull({ t }: Translator): void {
  showToast(t("reference.full", { count: LIMITS.maxInputImages }), { tone: "bad" });
}

/** Says of which pictures nothing came, and why. Resolves to how many came in; never rejects. */
export async function sayReferences(
  adding: Promise<AddedReferences>,
  translator: Translator,
): Promise<number> {
  try {
    const { count, isFull, failure } = await adding;
    if (failure) reportError(failure, translator);
    if (isFull) sayReferencesFull(translator);
    return count;
  } catch (error) {
    reportError(error, translator);
    return 0;
  }
}
