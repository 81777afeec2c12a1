"use client";

import { PenLine } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The next step of an empty place: to the composer. */
export function WriteLink() {
  const { t } = useTranslator();
  return (
    <Button asChild look="primary">
      <Link href={pages.create()}>
        <PenLine />
        {t("command.prompt")}
      </Link>
    </Button>
  );
}
