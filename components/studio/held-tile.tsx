"use client";

import { KeyRound, WifiOff } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { useStore } from "@/lib/client/create-store";
import { focusNeighbour } from "@/lib/client/focus-neighbour";
import type { Job } from "@/lib/client/generation-job";
import { cancelJob } from "@/lib/client/generation-queue";
import { modelLabel } from "@/lib/client/models";
import { session } from "@/lib/client/session";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** A picture that waits for a connection, or for its owner to sign in, and is sent by itself then. */
export function HeldTile({ job }: { readonly job: Job }) {
  const { t } = useTranslator();
  const isShut = useStore(session, (state) => state !== null && !state.signedIn && !state.anonymous);
  const reason = job.kept === "elsewhere" ? "elsewhere" : isShut ? "signIn" : "offline";
  const Icon = isShut ? KeyRound : WifiOff;
  return (
    <article
      aria-label={job.request.prompt}
      className="flex size-full animate-appear flex-col justify-end rounded-picture border border-edge border-dashed bg-panel p-3.5"
    >
      <Icon className="mb-auto size-5 text-ink-3" aria-hidden="true" />
      <p className="mt-2 line-clamp-2 text-[13px] text-ink-2">{job.request.prompt}</p>
      <h2 className="mt-1 font-semibold">{t(`held.${reason}`)}</h2>
      <p className="truncate text-[13px] text-ink-2">{modelLabel(job.model)}</p>
      <div className="mt-1 -mr-2 flex min-h-9 items-center justify-end gap-1.5">
        {reason === "signIn" && (
          <Button asChild look="accent" size="chip">
            <Link href={pages.signIn()}>{t("page.signIn")}</Link>
          </Button>
        )}
        {reason !== "elsewhere" && (
          <Button
            look="ghost"
            size="chip"
            onClick={(event) => {
              focusNeighbour(event.currentTarget);
              cancelJob(job.id);
            }}
          >
            {t("action.cancel")}
          </Button>
        )}
      </div>
    </article>
  );
}
