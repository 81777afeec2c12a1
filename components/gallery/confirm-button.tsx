"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverClose, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  /** The words of the button and of its panel. */
  readonly label: string;
  readonly question: string;
  readonly icon: ReactNode;
  readonly onConfirm: () => void;
  /** The Delete key asks too, wherever the focus is but in a field. */
  readonly isOnDeleteKey?: boolean;
}

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton({ label, question, icon, onConfirm, isOnDeleteKey = false }: Props) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOnDeleteKey) return;
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      const isField = target instanceof HTMLElement && target.closest("input, textarea") !== null;
      if (key === "Delete" && !isField) setOpen(true);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [isOnDeleteKey]);
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="danger" size="chip">
          {icon}
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverContent label={label} align="end" className="grid max-w-[320px] gap-3">
        <p>{question}</p>
        <div className="flex justify-end gap-2">
          <PopoverClose asChild>
            <Button look="ghost">{t("action.cancel")}</Button>
          </PopoverClose>
          <PopoverClose asChild>
            <Button look="danger" className="border border-line" onClick={onConfirm}>
              {label}
            </Button>
          </PopoverClose>
        </div>
      </PopoverContent>
    </Popover>
  );
}
