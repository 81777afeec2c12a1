"use client";

import { clsx } from "clsx";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly text: string;
  readonly className?: string;
}

/** The first lines of a text, and a button for the rest where there is more: what comes below stays near. */
export function ClampedText({ text, className }: Props) {
  const { t } = useTranslator();
  const [isCut, setCut] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const element = words.current;
    // Shown whole, it says nothing about how it would be cut.
    if (!element || isWhole) return;
    const watcher = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [isWhole]);
  return (
    <>
      <p
        ref={words}
        className={clsx("whitespace-pre-wrap break-words", !isWhole && "line-clamp-6", className)}
      >
        {text}
      </p>
      {isCut && (
        <Button
          look="ghost"
          size="chip"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          className="-ml-3 text-[13px]"
        >
          {t(isWhole ? "inspector.less" : "inspector.all")}
        </Button>
      )}
    </>
  );
}
