"use client";

import { Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly secret: string;
  readonly onDone: () => void;
}

/** A secret just made, this one time. Chosen with one click where the clipboard is closed to us. */
export function NewSecret({ secret, onDone }: Props) {
  const { t } = useTranslator();
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => showToast(t("action.copied")),
      () => showToast(t("keys.copyFailed"), { tone: "bad" }),
    );
  return (
    <div role="status" className="mb-3 grid gap-3 rounded-control bg-accent-soft p-3">
      <p>{t("keys.once")}</p>
      <code className="num select-all break-all text-[14px] text-ink">{secret}</code>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void copy()} autoFocus>
          <Copy />
          {t("keys.copy")}
        </Button>
        <Button look="ghost" onClick={onDone}>
          {t("keys.kept")}
        </Button>
      </div>
    </div>
  );
}
