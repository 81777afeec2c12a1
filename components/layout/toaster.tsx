"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { useStore } from "@/lib/client/create-store";
import { useIsPictureOpen } from "@/lib/client/open-picture";
import { dismissToast, type Toast, toasts } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  /** True inside the lightbox: it keeps the focus to itself and hides the rest, so it carries the messages. */
  readonly isInLightbox?: boolean;
}

/** Short messages with at most one action, above everything; they wait while pointed at or focused. */
export function Toaster({ isInLightbox = false }: Props) {
  const { t } = useTranslator();
  const list = useStore(toasts, (state) => state);
  const isPictureOpen = useIsPictureOpen();
  if (isPictureOpen !== isInLightbox) return null;
  return (
    <section
      data-passing
      aria-label={t("layout.messages")}
      className="pointer-events-none fixed inset-x-0 top-[calc(60px+env(safe-area-inset-top))] z-50 md:top-17 grid justify-items-center gap-2 px-3 pl-[calc(var(--rail)+12px)]"
    >
      {list.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslator();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.durationMs);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds its timer; nothing can be done with it
    <div
      role={toast.tone === "bad" ? "alert" : "status"}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-[560px] animate-rise items-center gap-1 rounded-panel border border-line bg-panel py-1.5 pr-1.5 pl-4 shadow-float"
    >
      <span className={clsx("text-balance py-1", toast.tone === "bad" && "text-bad")}>{toast.text}</span>
      {toast.action && (
        <Button
          look="accent"
          size="chip"
          className="ml-3"
          onClick={() => {
            toast.action?.run();
            dismissToast(toast.id);
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button
        look="ghost"
        size="icon"
        aria-label={t("action.dismiss")}
        onClick={() => dismissToast(toast.id)}
      >
        <X />
      </Button>
    </div>
  );
}
