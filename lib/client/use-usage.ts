import { useEffect } from "react";
import { useStore } from "./create-store";
import { session } from "./session";
import { syncUsage, type UsageView, usageView } from "./usage";

/** What was spent and what is left; asked for once the visitor may know it. */
export function useUsage(): UsageView {
  const mayKnow = useStore(session, (state) => Boolean(state?.signedIn || state?.anonymous));
  useEffect(() => {
    if (mayKnow) void syncUsage();
  }, [mayKnow]);
  return useStore(usageView, (state) => state);
}
