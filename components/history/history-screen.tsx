"use client";

import { History as HistoryIcon, SearchX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { FeedEnd } from "@/components/pictures/feed-end";
import { useUndo } from "@/components/pictures/use-undo";
import { WriteLink } from "@/components/pictures/write-link";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { Skeleton } from "@/components/ui/skeleton";
import { changeDraft, composer } from "@/lib/client/composer";
import { focusPrompt } from "@/lib/client/focus-prompt";
import type { PromptEntry } from "@/lib/client/prompt-api";
import { showToast } from "@/lib/client/toasts";
import { useDebounced } from "@/lib/client/use-debounced";
import { useInView } from "@/lib/client/use-in-view";
import { usePromptHistory } from "@/lib/client/use-prompt-history";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { PromptRow } from "./prompt-row";

const SEARCH_DELAY_MS = 250;

/** Every prompt once, last used first; one click brings it back into the composer. */
export function HistoryScreen() {
  const translator = useTranslator();
  const { t } = translator;
  const router = useRouter();
  const [search, setSearch] = useState("");
  const query = useDebounced(search.trim(), SEARCH_DELAY_MS);
  const history = usePromptHistory(
    query,
    useCallback(
      (error) => showToast(errorWords(translator, error.code).title, { tone: "bad" }),
      [translator],
    ),
  );
  const offerUndo = useUndo();
  const { pinned, recent } = history;
  const end = useRef<HTMLDivElement>(null);
  useInView(end, history.more);
  const recall = (entry: PromptEntry) => {
    // Taken up from the last visit, where the composer has not been open yet.
    changeDraft({});
    const { prompt, model } = composer.get();
    changeDraft({ prompt: entry.text, ...(entry.lastModel ? { model: entry.lastModel } : {}) });
    if (prompt.trim() !== "" && prompt.trim() !== entry.text)
      offerUndo(t("history.replaced"), async () => changeDraft({ prompt, model }));
    router.push(pages.create());
    focusPrompt();
  };
  const forget = (entry: PromptEntry) =>
    void history.forget(entry).then((undo) => undo && offerUndo(t("history.forgotten"), undo));
  const isEmpty = recent.items.length === 0 && pinned.length === 0;
  const isFirstLoad = isEmpty && recent.isLoading;
  const rows = (entries: readonly PromptEntry[]) => (
    <ul>
      {entries.map((entry) => (
        <PromptRow
          key={entry.id}
          entry={entry}
          onRecall={recall}
          onTogglePin={history.togglePin}
          onForget={forget}
        />
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader title={t("page.history")}>
        <SearchField
          label={t("history.search")}
          clearLabel={t("action.clear")}
          value={search}
          onChange={setSearch}
          className="flex-[0_1_420px] max-md:flex-1"
        />
      </PageHeader>
      <section
        aria-label={t("page.history")}
        aria-busy={recent.isLoading}
        className="mx-auto max-w-[860px] px-2 pb-4 md:px-4"
      >
        {isFirstLoad && <HistorySkeleton />}
        {isEmpty && recent.nextCursor === null && !recent.isLoading && (
          <Notice
            icon={query === "" ? <HistoryIcon /> : <SearchX />}
            title={query === "" ? t("history.empty.title") : t("history.none.title", { query })}
            text={query === "" ? t("history.empty.text") : t("gallery.none.text")}
            actions={query === "" && <WriteLink />}
          />
        )}
        {pinned.length > 0 && (
          <>
            <h2 className="px-2 pt-2 pb-1 font-medium text-[13px] text-ink-2">{t("history.pinned")}</h2>
            {rows(pinned)}
            {recent.items.length > 0 && (
              <h2 className="px-2 pt-5 pb-1 font-medium text-[13px] text-ink-2">{t("history.recent")}</h2>
            )}
          </>
        )}
        {rows(recent.items)}
        <div ref={end} />
        <FeedEnd feed={recent} onRetry={history.retry} />
      </section>
    </>
  );
}

/** As many as the highest window has room for. */
const SKELETON_ROWS = 24;

function HistorySkeleton() {
  return (
    <div className="h-[calc(100dvh-var(--tabs)-140px)] overflow-hidden">
      {Array.from({ length: SKELETON_ROWS }, (_, row) => `row-${row}`).map((key) => (
        <div key={key} className="flex items-center gap-4 p-2">
          <Skeleton className="size-18 shrink-0" />
          <div className="grid flex-1 gap-2.5">
            <Skeleton className="h-4 w-3/4 rounded-chip" />
            <Skeleton className="h-3 w-1/3 rounded-chip" />
          </div>
        </div>
      ))}
    </div>
  );
}
