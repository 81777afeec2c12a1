"use client";

import { ImagePlus } from "lucide-react";
import { useCallback, useMemo } from "react";
import { FeedEnd } from "@/components/pictures/feed-end";
import { LightboxHost } from "@/components/pictures/lightbox-host";
import { Masonry } from "@/components/pictures/masonry";
import { MasonrySkeleton } from "@/components/pictures/masonry-skeleton";
import { PictureTile } from "@/components/pictures/picture-tile";
import { Notice } from "@/components/ui/notice";
import { useStore } from "@/lib/client/create-store";
import { draftPictures } from "@/lib/client/draft-pictures";
import type { Job } from "@/lib/client/generation-job";
import { jobs } from "@/lib/client/generation-queue";
import { modelList } from "@/lib/client/models";
import { session } from "@/lib/client/session";
import { useImageFeed } from "@/lib/client/use-image-feed";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { JobDraftTile, LibraryDraftTile } from "./draft-tile";
import { FailedTile } from "./failed-tile";
import { failedHeight, failedWords } from "./failed-words";
import { HeldTile } from "./held-tile";
import { PromptIdeas } from "./prompt-ideas";
import { RunningTile } from "./running-tile";
import { imageOf, keyOf, type WallItem, wallItems } from "./wall-items";

/** A running tile holds its words even where the picture will be a narrow strip. */
const MIN_RUNNING_HEIGHT = 168;
const MIN_HELD_HEIGHT = 204;

function renderItem(item: Exclude<WallItem, { kind: "failed" }>) {
  if (item.kind === "image") {
    const { image, draft } = item;
    return draft ? <LibraryDraftTile image={image} draft={draft} /> : <PictureTile image={image} />;
  }
  const { job, part } = item;
  if (part.status === "done" && job.finish) return <JobDraftTile job={job} part={part} finish={job.finish} />;
  if (part.status === "done") return <PictureTile image={part.image} src={part.dataUrl} />;
  if (job.stage === "held") return <HeldTile job={job} />;
  return <RunningTile job={job} part={part} />;
}

/** What failed tiles say here and now. */
function useFailedWords() {
  const translator = useTranslator();
  const list = useStore(modelList, (state) => state);
  const isSignedIn = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  return useCallback(
    ({ job, error, positions }: Extract<WallItem, { kind: "failed" }>) =>
      failedWords(translator, { job, error, count: positions.length }, { ...list, isSignedIn }),
    [translator, list, isSignedIn],
  );
}

export function StudioWall() {
  const { t } = useTranslator();
  const list = useStore(jobs, (state) => state);
  const feed = useImageFeed({});
  const drafts = useStore(draftPictures, (state) => state);
  const items = useMemo(() => wallItems(list, feed.items, drafts), [list, feed.items, drafts]);
  const images = useMemo(() => items.flatMap((item) => imageOf(item) ?? []), [items]);
  const sources = useMemo(() => unkeptSources(list), [list]);
  const wordsOf = useFailedWords();
  const heightOf = useCallback(
    (item: WallItem, width: number) => {
      const image = imageOf(item);
      if (image) return (width * image.height) / image.width;
      if (item.kind === "image") return width;
      // No lower than the picture would have been: what stands beside it stays where it is, if there is room.
      const height = width / item.job.ratio;
      if (item.kind === "failed") return Math.max(height, failedHeight(wordsOf(item), width));
      return Math.max(item.job.stage === "held" ? MIN_HELD_HEIGHT : MIN_RUNNING_HEIGHT, height);
    },
    [wordsOf],
  );
  const render = useCallback(
    (item: WallItem) =>
      item.kind === "failed" ? <FailedTile {...item} words={wordsOf(item)} /> : renderItem(item),
    [wordsOf],
  );
  const isEmpty = items.length === 0;
  return (
    <section aria-label={t("studio.wall")} className="px-2 pb-64 md:px-6 md:pb-72">
      {isEmpty && feed.nextCursor === undefined && !feed.error && <MasonrySkeleton />}
      {/* No line of it is larger than the prompt's placeholder: what is largest on a new wall is there at first paint. */}
      {isEmpty && feed.nextCursor === null && (
        <Notice
          icon={<ImagePlus />}
          title={t("studio.empty.title")}
          text={t("studio.empty.text")}
          actions={<PromptIdeas />}
          className="pt-[12vh]"
        />
      )}
      <Masonry items={items} keyOf={keyOf} heightOf={heightOf} render={render} onNearEnd={feed.more} />
      <FeedEnd feed={feed} onRetry={feed.retry} />
      <LightboxHost images={images} sources={sources} onNearEnd={feed.more} />
    </section>
  );
}

function unkeptSources(list: readonly Job[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const job of list) {
    for (const part of job.parts) {
      if (part.status === "done" && part.dataUrl) sources.set(part.image.id, part.dataUrl);
    }
  }
  return sources;
}
