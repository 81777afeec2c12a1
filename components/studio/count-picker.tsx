"use client";

import { Select, SelectItem } from "@/components/ui/select";
import { changeComposer } from "@/lib/client/composer";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const COUNTS = Array.from({ length: LIMITS.maxCount }, (_, index) => index + 1);

/** How many pictures one press of Generate makes. */
export function CountPicker({ count, className }: { readonly count: number; readonly className?: string }) {
  const { t } = useTranslator();
  return (
    <Select
      value={String(count)}
      onValueChange={(value) => changeComposer({ count: Number(value) })}
      label={t("parameter.count")}
      display={<span className="num">×{count}</span>}
      {...(className ? { triggerClassName: className } : {})}
    >
      {COUNTS.map((value) => (
        <SelectItem key={value} value={String(value)} label={t("count.pictures", { count: value })} />
      ))}
    </Select>
  );
}
