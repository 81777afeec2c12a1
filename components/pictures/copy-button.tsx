"use client";

import { Check, Copy } from "lucide-react";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { useCopy } from "@/lib/client/use-copy";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly text: string;
  readonly label: string;
  /** The label is read, not seen. */
  readonly isIcon?: boolean;
  /** Where it lies on a raised ground itself. */
  readonly look?: "quiet" | "outline";
}

/** Copies a text, and shows for a moment that it did. */
export function CopyButton({ text, label, isIcon = false, look = "quiet" }: Props) {
  const { t } = useTranslator();
  const { isCopied, copy } = useCopy();
  const run = async () => {
    if (await copy(text)) announce(t("action.copied"));
  };
  const icon = isCopied ? <Check /> : <Copy />;
  if (isIcon) {
    return (
      <Button look="ghost" size="icon" aria-label={label} onClick={run}>
        {icon}
      </Button>
    );
  }
  return (
    <Button look={look} className="flex-1 px-3" onClick={run}>
      {icon}
      {label}
    </Button>
  );
}
