import { useCallback, useEffect, useState } from "react";
import { api } from "@/lib/domain/routes";
import type { Status } from "@/lib/domain/status";
import { requestJson } from "./api-client";
import { ApiError } from "./api-error";
import { asRecord } from "./json";

/** `locked`: strangers learn nothing but whether the deployment has a key. */
export type StatusView =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly status: Status }
  | { readonly kind: "locked"; readonly isSetupRequired: boolean }
  | { readonly kind: "failed"; readonly error: ApiError };

function readStatus(json: unknown): StatusView {
  const body = asRecord(json);
  if (body.bindings === undefined)
    return { kind: "locked", isSetupRequired: body.state === "setup_required" };
  return { kind: "ready", status: json as Status };
}

let asked: Promise<StatusView> | null = null;

/** Several places of a page that ask at once share one answer. */
function askStatus(): Promise<StatusView> {
  asked ??= requestJson(api.status(), readStatus).finally(() => {
    asked = null;
  });
  return asked;
}

/** How the deployment is set up. `probe` asks again, with one small call of a model. */
export function useStatus(): {
  readonly view: StatusView;
  readonly isBusy: boolean;
  readonly probe: () => void;
  /** Asks again, without a model. */
  readonly check: () => void;
} {
  const [view, setView] = useState<StatusView>({ kind: "loading" });
  const [isBusy, setBusy] = useState(false);
  const load = useCallback(async (answer: Promise<StatusView>) => {
    setBusy(true);
    try {
      setView(await answer);
    } catch (error) {
      setView({ kind: "failed", error: error instanceof ApiError ? error : new ApiError("internal", 0) });
    }
    setBusy(false);
  }, []);
  useEffect(() => {
    void load(askStatus());
  }, [load]);
  const probe = useCallback(() => void load(requestJson(`${api.status()}?probe=1`, readStatus)), [load]);
  const check = useCallback(() => void load(askStatus()), [load]);
  return { view, isBusy, probe, check };
}
