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
      {/* Navigation fetches the page while nothing else is to do; here it would hold up the place that is still arriving. */}
      <Link href={pages.create()} prefetch={false}>
        <PenLine />
        {t("command.prompt")}
      </Link>
    </Button>
  );
}
