import { api } from "@/lib/domain/routes";
import type { Usage } from "@/lib/domain/usage";
import { requestJson } from "./api-client";
import { ApiError } from "./api-error";
import { createStore } from "./create-store";
import { asArray, asRecord } from "./json";

export interface UsageView {
  /** What was last told; null: nothing yet. */
  readonly usage: Usage | null;
  /** Why the last question had no answer; null: it had one. */
  readonly error: ApiError | null;
}

/** What was spent and what is left, for the ring and the settings; `syncUsage` fills it. */
export const usageView = createStore<UsageView>({ usage: null, error: null });

function readUsage(json: unknown): Usage {
  const body = asRecord(json);
  if (typeof asRecord(body.today).neurons !== "number" || asArray(body.days).length === 0) {
    throw new ApiError("internal", 200);
  }
  return json as Usage;
}

/** Asks anew. What was known stays when there is no answer. */
export async function syncUsage(): Promise<void> {
  try {
    usageView.set({ usage: await requestJson(api.usage(), readUsage), error: null });
  } catch (error) {
    const failure = error instanceof ApiError ? error : new ApiError("internal", 0);
    usageView.set((old) => ({ ...old, error: failure }));
  }
}

/** How much of the day's neurons is gone, 0 to 1; null: nothing limits them, or nothing counts them. */
export function shareSpent({ counted, today }: Usage): number | null {
  if (!counted || today.limit === null) return null;
  if (today.limit === 0) return 1;
  return Math.min(1, Math.max(0, (today.neurons + today.reserved) / today.limit));
}

/** Whole hours and minutes from `now` until `instant` (ISO 8601), never below zero; a begun minute counts. */
export function timeUntil(
  instant: string,
  now: number,
): { readonly hours: number; readonly minutes: number } {
  const total = Math.max(0, Math.ceil((Date.parse(instant) - now) / 60_000));
  return { hours: Math.floor(total / 60), minutes: total % 60 };
}
