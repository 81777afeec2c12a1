"use client";

import { Heart, Images, SearchX } from "lucide-react";
import { useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { FeedEnd } from "@/components/pictures/feed-end";
import { LightboxHost } from "@/components/pictures/lightbox-host";
import { Masonry } from "@/components/pictures/masonry";
import { MasonrySkeleton } from "@/components/pictures/masonry-skeleton";
import { PictureTile } from "@/components/pictures/picture-tile";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { ToggleButton } from "@/components/ui/toggle-button";
import { useDebounced } from "@/lib/client/use-debounced";
import { useImageFeed } from "@/lib/client/use-image-feed";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const SEARCH_DELAY_MS = 250;

const keyOf = (image: Image) => image.id;
const heightOf = (image: Image, width: number) => (width * image.height) / image.width;
const render = (image: Image) => <PictureTile image={image} />;

/** Every picture of the library. */
export function GalleryScreen() {
  const { t } = useTranslator();
  const [search, setSearch] = useState("");
  const [isFavoritesOnly, setFavoritesOnly] = useState(false);
  const query = useDebounced(search.trim(), SEARCH_DELAY_MS);
  const feed = useImageFeed({ query, favorite: isFavoritesOnly });
  const isEmpty = feed.items.length === 0;
  return (
    <>
      <PageHeader title={t("page.gallery")}>
        <SearchField
          label={t("gallery.search")}
          clearLabel={t("action.clear")}
          value={search}
          onChange={setSearch}
          className="flex-[0_1_420px] max-md:flex-1"
        />
        <ToggleButton
          pressed={isFavoritesOnly}
          onPressedChange={setFavoritesOnly}
          aria-label={t("gallery.favorites")}
          className="min-h-10 min-w-11 justify-center border border-line not-aria-pressed:bg-panel aria-pressed:border-transparent"
        >
          <Heart className={isFavoritesOnly ? "fill-current" : ""} />
          <span className="max-md:hidden">{t("gallery.favorites")}</span>
        </ToggleButton>
      </PageHeader>
      <section aria-label={t("page.gallery")} aria-busy={feed.isLoading} className="px-2 pb-4 md:px-5">
        {isEmpty && feed.nextCursor === undefined && !feed.error && <MasonrySkeleton />}
        {isEmpty && feed.nextCursor === null && (
          <GalleryEmpty query={query} isFavoritesOnly={isFavoritesOnly} />
        )}
        <Masonry items={feed.items} keyOf={keyOf} heightOf={heightOf} render={render} onNearEnd={feed.more} />
        <FeedEnd feed={feed} onRetry={feed.retry} />
        <LightboxHost images={feed.items} onNearEnd={feed.more} />
      </section>
    </>
  );
}

function GalleryEmpty({
  query,
  isFavoritesOnly,
}: {
  readonly query: string;
  readonly isFavoritesOnly: boolean;
}) {
  const { t } = useTranslator();
  if (query !== "") {
    return (
      <Notice icon={<SearchX />} title={t("gallery.none.title", { query })} text={t("gallery.none.text")} />
    );
  }
  if (isFavoritesOnly) {
    return (
      <Notice icon={<Heart />} title={t("gallery.noFavorites.title")} text={t("gallery.noFavorites.text")} />
    );
  }
  return <Notice icon={<Images />} title={t("gallery.empty.title")} text={t("gallery.empty.text")} />;
}
