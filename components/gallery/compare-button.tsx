"use client";

import { SplitSquareHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const CompareDialog = dynamic(
  () => import("@/components/pictures/compare-dialog").then((module) => module.CompareDialog),
  { ssr: false },
);

/** Lays the two chosen pictures over each other; not there for fewer or more. */
export function CompareButton({ images }: { readonly images: readonly Image[] }) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  // The older one is on the left, as in reading: before, then after.
  const [right, left, more] = images;
  if (!left || !right || more) return null;
  return (
    <>
      <Button look="ghost" size="chip" onClick={() => setOpen(true)}>
        <SplitSquareHorizontal />
        <span className="max-lg:sr-only">{t("slider.open")}</span>
      </Button>
      {isOpen && <CompareDialog left={left} right={right} onClose={() => setOpen(false)} />}
    </>
  );
}
