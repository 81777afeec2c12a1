"use client";

import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Pages } from "@/lib/client/use-pages";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { LoadFailure } from "./load-failure";

interface Props {
  readonly list: Pages<unknown> & { readonly more: () => void; readonly reload: () => void };
  /** What an empty list says. */
  readonly emptyText: string;
}

/** What stands below the rows of a short list: loading, empty, failed, or a button for more. */
export function ListStatus({ list, emptyText }: Props) {
  const { t } = useTranslator();
  if (list.error) return <LoadFailure error={list.error} onRetry={list.reload} />;
  if (list.nextCursor === undefined) return <Skeleton className="h-7" />;
  if (list.items.length === 0) return <p className="py-1 text-[13px] text-ink-2">{emptyText}</p>;
  if (list.nextCursor === null) return null;
  return (
    <Button size="chip" onClick={list.more} disabled={list.isLoading}>
      {t("list.more")}
    </Button>
  );
}
