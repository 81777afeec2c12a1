"use client";

import { useEffect } from "react";
import type { ModelContext } from "@/lib/client/agent-tools";
import { useStore } from "@/lib/client/create-store";
import { session } from "@/lib/client/session";

/** Where the browser keeps its tools: the draft moved it from `navigator` to `document`. */
function modelContext(): ModelContext | null {
  for (const holder of [document, navigator]) {
    const found: unknown = "modelContext" in holder ? holder.modelContext : null;
    if (isModelContext(found)) return found;
  }
  return null;
}

function isModelContext(value: unknown): value is ModelContext {
  return (
    typeof value === "object" &&
    value !== null &&
    "registerTool" in value &&
    typeof value.registerTool === "function"
  );
}

/** Offers the studio's tools to an agent in the browser, where it has one and the visitor may use the studio. */
export function AgentToolsHost() {
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  useEffect(() => {
    const context = isOpen ? modelContext() : null;
    if (!context) return;
    const controller = new AbortController();
    import("@/lib/client/agent-tools").then(
      ({ registerAgentTools }) => {
        if (!controller.signal.aborted) registerAgentTools(context, controller.signal);
      },
      // Without a network the studio works as before.
      () => undefined,
    );
    return () => controller.abort();
  }, [isOpen]);
  return null;
}
