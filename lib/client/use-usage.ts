import { useEffect } from "react";
import { useStore } from "./create-store";
import { session } from "./session";
import { soon } from "./soon";
import { syncUsage, type UsageView, usageView } from "./usage";

/** What was spent and what is left; asked for once the visitor may know it. */
export function useUsage(): UsageView {
  const mayKnow = useStore(session, (state) => Boolean(state?.signedIn || state?.anonymous));
  useEffect(() => (mayKnow ? soon(() => void syncUsage()) : undefined), [mayKnow]);
  return useStore(usageView, (state) => state);
}
