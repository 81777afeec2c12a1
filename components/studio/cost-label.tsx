"use client";

import { clsx } from "clsx";
import { useStore } from "@/lib/client/create-store";
import { modelKnowledge } from "@/lib/client/models";
import { picturesLeft } from "@/lib/client/pictures-left";
import { usageView } from "@/lib/client/usage";
import { useComposerCost } from "@/lib/client/use-composer-cost";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { costWords } from "./cost-words";
import { ShortCost } from "./short-cost";

interface Props {
  readonly isAlwaysShown?: boolean;
  readonly className?: string;
}

/** What the next press of Generate will cost, and how many such pictures the day still has. */
export function CostLabel({ isAlwaysShown = false, className }: Props) {
  const translator = useTranslator();
  const { perPicture, total } = useComposerCost();
  const left = useStore(usageView, ({ usage }) => picturesLeft(usage, perPicture));
  const isKnown = useStore(modelKnowledge, (state) => state === "told");
  const words = costWords(total, translator);
  return (
    <p className={clsx("num text-right text-ink-3 leading-tight", !isKnown && "invisible", className)}>
      {/* Where there is room for it, the button itself shows the figure. */}
      <span className={clsx("block", !isAlwaysShown && (total > 0 ? "sr-only" : "max-md:sr-only"))}>
        {words}
      </span>
      {!isAlwaysShown && (
        <ShortCost
          neurons={total}
          isDecoration
          className={clsx("max-[374px]:hidden md:hidden", left === 0 && "text-warn")}
        />
      )}
      {left !== null && (
        <span
          className={clsx("block text-[11px]", left === 0 && "text-warn", !isAlwaysShown && "max-lg:sr-only")}
        >
          {translator.t("cost.left", { count: left })}
        </span>
      )}
    </p>
  );
}
