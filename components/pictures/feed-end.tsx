"use client";

import { CloudOff, LockKeyhole } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImageFeed } from "@/lib/client/image-feed";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly feed: Pick<ImageFeed, "error" | "isLoading" | "nextCursor">;
  readonly onRetry: () => void;
}

/** What stands below the last picture: nothing, a line while more comes, or why no more comes. */
export function FeedEnd({ feed, onRetry }: Props) {
  const translator = useTranslator();
  const { t } = translator;
  if (feed.error) {
    const words = errorWords(translator, feed.error.code);
    const isLocked = feed.error.code === "unauthorized";
    return (
      <Notice
        icon={isLocked ? <LockKeyhole /> : <CloudOff />}
        title={words.title}
        text={words.text}
        actions={
          isLocked ? (
            <Button asChild look="accent">
              <Link href={pages.signIn()}>{t("page.signIn")}</Link>
            </Button>
          ) : (
            <>
              <Button onClick={onRetry}>{t("action.retry")}</Button>
              {feed.error.code === "storage_unavailable" && (
                <Button asChild look="ghost">
                  <Link href={pages.setup()}>{t("setup.open")}</Link>
                </Button>
              )}
            </>
          )
        }
      />
    );
  }
  const isLoadingMore = feed.isLoading && feed.nextCursor !== undefined;
  return (
    <p className="h-12 py-4 text-center text-[13px] text-ink-3">{isLoadingMore ? t("feed.loading") : ""}</p>
  );
}
