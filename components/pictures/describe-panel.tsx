"use client";

import { PenLine, ScanEye } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { describePicture } from "@/lib/client/describe-picture";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CopyButton } from "./copy-button";
import { useComposerFill } from "./use-composer-fill";
import { useReport } from "./use-report";

interface Props {
  readonly image: Image;
  /** Where the picture's bytes are. */
  readonly source: string;
}

/** Lets a vision model say what the picture shows; the words can be copied or painted anew. */
export function DescribePanel({ image, source }: Props) {
  const { t } = useTranslator();
  const report = useReport();
  const fillComposer = useComposerFill();
  const [words, setWords] = useState<string | null>(null);
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    try {
      const isKept = !source.startsWith("data:");
      setWords(await describePicture(isKept ? image.id : await (await fetch(source)).blob()));
      announce(t("describe.ready"));
    } catch (error) {
      report(error);
    }
    setLooking(false);
  };
  const button = (
    <Button onClick={() => void look()} disabled={isLooking} title={t("describe.hint")}>
      <ScanEye />
      {t(isLooking ? "reference.describing" : "describe.start")}
    </Button>
  );
  if (words === null) return button;
  return (
    <>
      {button}
      <section className="col-span-2 grid animate-appear gap-2 rounded-control bg-raised p-3">
        <h2 className="font-medium text-[12px] text-ink-3">{t("describe.title")}</h2>
        <p className="break-words text-[13.5px]">{words}</p>
        <div className="flex flex-wrap gap-2">
          <Button look="outline" className="flex-1 px-3" onClick={() => fillComposer({ prompt: words })}>
            <PenLine />
            {t("describe.use")}
          </Button>
          <CopyButton text={words} label={t("action.copy")} look="outline" />
        </div>
      </section>
    </>
  );
}
