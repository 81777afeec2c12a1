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
import { type Draft, draftPictures } from "@/lib/client/draft-pictures";
import type { Job, JobPart } from "@/lib/client/generation-job";
import { jobs } from "@/lib/client/generation-queue";
import { useImageFeed } from "@/lib/client/use-image-feed";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { JobDraftTile, LibraryDraftTile } from "./draft-tile";
import { FailedTile } from "./failed-tile";
import { HeldTile } from "./held-tile";
import { PromptIdeas } from "./prompt-ideas";
import { RunningTile } from "./running-tile";

type WallItem =
  | { readonly kind: "part"; readonly job: Job; readonly position: number; readonly part: JobPart }
  | { readonly kind: "image"; readonly image: Image; readonly draft: Draft | undefined };

/** Room for the words of a failed tile, by the width of its column. */
const failedHeight = (width: number) => (width < 240 ? 248 : width < 300 ? 212 : 164);
/** A running tile holds its words even where the picture will be a narrow strip. */
const MIN_RUNNING_HEIGHT = 128;
const MIN_HELD_HEIGHT = 184;

/** What is on the wall: the jobs of this visit, newest first, then the library. */
function wallItems(
  list: readonly Job[],
  library: readonly Image[],
  drafts: ReadonlyMap<string, Draft>,
): readonly WallItem[] {
  const parts = list.flatMap((job) =>
    job.parts.map((part, position): WallItem => ({ kind: "part", job, position, part })),
  );
  const landed = new Set(
    list.flatMap((job) => job.parts.map((part) => (part.status === "done" ? part.image.id : null))),
  );
  return [
    ...parts.filter((item) => item.kind === "part" && item.part.status !== "cancelled"),
    ...library
      .filter((image) => !landed.has(image.id))
      .map((image): WallItem => ({ kind: "image", image, draft: drafts.get(image.id) })),
  ];
}

function keyOf(item: WallItem): string {
  return item.kind === "image" ? item.image.id : `${item.job.id}-${item.position}`;
}

function heightOf(item: WallItem, width: number): number {
  if (item.kind === "image") return (width * item.image.height) / item.image.width;
  if (item.part.status === "done") return (width * item.part.image.height) / item.part.image.width;
  if (item.part.status === "failed") return failedHeight(width);
  return Math.max(item.job.stage === "held" ? MIN_HELD_HEIGHT : MIN_RUNNING_HEIGHT, width / item.job.ratio);
}

function renderItem(item: WallItem) {
  if (item.kind === "image") {
    const { image, draft } = item;
    return draft ? <LibraryDraftTile image={image} draft={draft} /> : <PictureTile image={image} />;
  }
  const { job, position, part } = item;
  if (part.status === "done" && job.finish) return <JobDraftTile job={job} part={part} finish={job.finish} />;
  if (part.status === "done") return <PictureTile image={part.image} src={part.dataUrl} />;
  if (part.status === "failed") return <FailedTile job={job} position={position} error={part.error} />;
  if (job.stage === "held") return <HeldTile job={job} />;
  return <RunningTile job={job} part={part} />;
}

export function StudioWall() {
  const { t } = useTranslator();
  const list = useStore(jobs, (state) => state);
  const feed = useImageFeed({});
  const drafts = useStore(draftPictures, (state) => state);
  const items = useMemo(() => wallItems(list, feed.items, drafts), [list, feed.items, drafts]);
  const images = useMemo(
    () =>
      items.flatMap((item) => {
        if (item.kind === "image") return [item.image];
        return item.part.status === "done" ? [item.part.image] : [];
      }),
    [items],
  );
  const sources = useMemo(() => unkeptSources(list), [list]);
  const render = useCallback(renderItem, []);
  const isEmpty = items.length === 0;
  return (
    <section aria-label={t("studio.wall")} className="px-2 pb-64 md:px-5 md:pb-72">
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
