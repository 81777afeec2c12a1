"use client";

import { useEffect, useMemo, useState } from "react";
import { FeedEnd } from "@/components/pictures/feed-end";
import { LightboxHost } from "@/components/pictures/lightbox-host";
import { Masonry } from "@/components/pictures/masonry";
import { MasonrySkeleton } from "@/components/pictures/masonry-skeleton";
import { useStore } from "@/lib/client/create-store";
import { startGalleryAddress } from "@/lib/client/gallery-address";
import { filterOfView, galleryView } from "@/lib/client/gallery-view";
import { selectRangeTo, setSelectable } from "@/lib/client/selection";
import { useDebounced } from "@/lib/client/use-debounced";
import { useImageFeed } from "@/lib/client/use-image-feed";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { GalleryEmpty } from "./gallery-empty";
import { GalleryHead } from "./gallery-head";
import { GalleryTile } from "./gallery-tile";
import { MarqueeArea } from "./marquee-area";
import { SelectionBar } from "./selection-bar";
import { ShelfBar } from "./shelf-bar";
import { useGalleryKeys } from "./use-gallery-keys";
import { useSelectView } from "./use-select-view";

const SEARCH_DELAY_MS = 250;

const keyOf = (image: Image) => image.id;
const heightOf = (image: Image, width: number) => (width * image.height) / image.width;
const render = (image: Image) => <GalleryTile image={image} />;
const extendOnShift = (from: Image, to: Image, isExtending: boolean) => {
  if (isExtending) selectRangeTo(to.id, from.id);
};

/** Every picture of the library. */
export function GalleryScreen() {
  const { t } = useTranslator();
  const view = useStore(galleryView, (state) => state);
  const [typed, setTyped] = useState("");
  const rested = useDebounced(view.search.trim(), SEARCH_DELAY_MS);
  // Only who types has more letters to come.
  const query = view.search === typed ? rested : view.search.trim();
  const filter = useMemo(() => filterOfView(view, query), [view, query]);
  const feed = useImageFeed(filter);
  const selectAll = useSelectView(filter);
  const isTrash = view.shelf.kind === "trash";
  const isEmpty = feed.items.length === 0;
  const isUnknown = feed.nextCursor === undefined && !feed.error;
  useEffect(startGalleryAddress, []);
  useEffect(() => setSelectable(feed.items), [feed.items]);
  useEffect(() => () => setSelectable([]), []);
  useGalleryKeys(isTrash, selectAll);
  return (
    <>
      <GalleryHead view={view} onType={setTyped} />
      <ShelfBar shelf={view.shelf} isEmpty={isEmpty} />
      <section
        aria-label={t("page.gallery")}
        aria-busy={feed.isLoading || isUnknown}
        className="px-2 pb-24 md:px-6"
      >
        {isEmpty && isUnknown && <MasonrySkeleton />}
        {isEmpty && feed.nextCursor === null && <GalleryEmpty view={view} query={query} />}
        <Masonry
          items={feed.items}
          keyOf={keyOf}
          heightOf={heightOf}
          render={render}
          onNearEnd={feed.more}
          onStep={extendOnShift}
          renderOver={(layout) => <MarqueeArea boxes={layout.boxes} images={feed.items} />}
        />
        <FeedEnd feed={feed} onRetry={feed.retry} />
        <LightboxHost images={feed.items} onNearEnd={feed.more} />
      </section>
      <SelectionBar shelf={view.shelf} onSelectAll={selectAll} />
    </>
  );
}
