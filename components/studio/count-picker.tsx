"use client";

import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { changeComposer } from "@/lib/client/composer";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const COUNTS = Array.from({ length: LIMITS.maxCount }, (_, index) => ({
  value: String(index + 1),
  label: String(index + 1),
}));

/** How many pictures one press of Generate makes, as chips. */
export function CountChoice({ count, className }: { readonly count: number; readonly className?: string }) {
  const { t } = useTranslator();
  return (
    <ChoiceGroup
      label={t("parameter.count")}
      value={String(count)}
      choices={COUNTS}
      onChange={(value) => changeComposer({ count: Number(value) })}
      {...(className ? { className } : {})}
    />
  );
}

/** The same behind a chip of the composer. */
export function CountPicker({ count, className }: { readonly count: number; readonly className?: string }) {
  const { t } = useTranslator();
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          size="chip"
          aria-label={`${t("parameter.count")}: ${count}`}
          {...(className ? { className } : {})}
        >
          <span className="num">×{count}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("parameter.count")}>
        <CountChoice count={count} className="grid! grid-cols-4 *:min-w-0" />
      </PopoverContent>
    </Popover>
  );
}
