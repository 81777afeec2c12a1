"use client";

import { type ReactNode, useEffect } from "react";
import { ActionHost } from "@/components/palette/action-host";
import { TooltipProvider } from "@/components/ui/tooltip";
import { useStore } from "@/lib/client/create-store";
import { keepFocus } from "@/lib/client/keep-focus";
import { modelKnowledge } from "@/lib/client/models";
import { session } from "@/lib/client/session";
import { soon } from "@/lib/client/soon";
import { syncModels } from "@/lib/client/sync-models";
import { useOnline } from "@/lib/client/use-online";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { AgentToolsHost } from "./agent-tools-host";
import { FileDropHost } from "./file-drop-host";
import { JobObserver } from "./job-observer";
import { LiveRegion } from "./live-region";
import { Navigation } from "./navigation";
import { ServiceWorkerHost } from "./service-worker-host";
import { SessionGate } from "./session-gate";
import { Toaster } from "./toaster";

/** The frame around every page: rail or tab bar, page, toasts, live region. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslator();
  useEffect(keepFocus, []);
  useEffect(() => soon(() => void syncModels()), []);
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  const isOnline = useOnline();
  useEffect(() => {
    // It did not answer before: a stranger, or no network.
    if (isOpen && isOnline && modelKnowledge.get() === "none") void syncModels();
  }, [isOpen, isOnline]);
  return (
    <TooltipProvider delayDuration={500} skipDelayDuration={200}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 tap inline-flex -translate-y-20 items-center rounded-control bg-accent px-4 font-semibold text-accent-ink focus:translate-y-0"
      >
        {t("layout.skip")}
      </a>
      <Navigation />
      <main id="main" tabIndex={-1} className="min-h-dvh pb-(--tabs) pl-(--rail) outline-none">
        <SessionGate>{children}</SessionGate>
      </main>
      <Toaster />
      <LiveRegion />
      <JobObserver />
      <ActionHost />
      <AgentToolsHost />
      <FileDropHost />
      <ServiceWorkerHost />
    </TooltipProvider>
  );
}
