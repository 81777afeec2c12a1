"use client";

import type { MouseEventHandler } from "react";
import { Button } from "@/components/ui/button";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly model: ModelSpec;
  readonly onClick: MouseEventHandler;
}

/** After a failure: the same prompt with a model that may do better. Its name may need a second line. */
export function OtherModelButton({ model, onClick }: Props) {
  const { t } = useTranslator();
  return (
    <Button look="accent" size="step" className="max-w-full text-[13px]" onClick={onClick}>
      <span className="whitespace-normal text-balance py-1 text-left leading-tight">
        {t("failed.tryModel", { model: model.label })}
      </span>
    </Button>
  );
}
