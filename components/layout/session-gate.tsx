"use client";

import { KeyRound, WifiOff } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useStore } from "@/lib/client/create-store";
import { followTabs } from "@/lib/client/follow-tabs";
import { checkSession, session, sessionEnded } from "@/lib/client/session";
import { soon } from "@/lib/client/soon";
import { useOnline } from "@/lib/client/use-online";
import { usePublicPath } from "@/lib/client/use-public-path";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Learns once whether the visitor may use the studio; a deployment without a key says how to give it one. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslator();
  const isSetupRequired = useStore(session, (state) => state?.setupRequired ?? false);
  const hasEnded = useStore(sessionEnded, (state) => state);
  const isOnline = useOnline();
  const path = usePublicPath();
  useEffect(() => {
    const callOff = soon(() => void checkSession());
    const leave = followTabs();
    return () => {
      callOff();
      leave();
    };
  }, []);
  // The settings page stays open: it tells what is missing.
  if (isSetupRequired && path !== pages.settings()) {
    return (
      <Notice
        isPage
        className="min-h-dvh content-center"
        icon={<KeyRound />}
        title={t("setup.title")}
        text={t("setup.text")}
        actions={
          <Button asChild look="quiet">
            <Link href={pages.setup()}>{t("setup.open")}</Link>
          </Button>
        }
      />
    );
  }
  return (
    <>
      {!isOnline && <Bar icon={<WifiOff />} text={t("layout.offline")} />}
      {hasEnded && path !== pages.signIn() && (
        <Bar icon={<KeyRound />} text={t("session.ended")}>
          <Button asChild look="accent" size="chip">
            <Link href={pages.signIn()}>{t("page.signIn")}</Link>
          </Button>
        </Bar>
      )}
      {children}
    </>
  );
}

interface BarProps {
  readonly icon: ReactNode;
  readonly text: string;
  /** The way out of it. */
  readonly children?: ReactNode;
}

/** What holds for the whole studio at the moment, above every page. */
function Bar({ icon, text, children }: BarProps) {
  return (
    <div
      role="status"
      className="flex min-h-11 items-center justify-center gap-2.5 bg-raised px-4 py-1 text-[13px] text-ink-2 [&>svg]:size-4 [&>svg]:shrink-0"
    >
      {icon}
      <p className="max-sm:flex-1">{text}</p>
      {children}
    </div>
  );
}
