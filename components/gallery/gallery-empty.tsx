"use client";

import { Heart, Images, SearchX, Trash2 } from "lucide-react";
import { WriteLink } from "@/components/pictures/write-link";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { changeView, countFilters, type GalleryView, WHOLE_LIBRARY } from "@/lib/client/gallery-view";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";

/** Why nothing stands on the wall, and what to do about it. */
export function GalleryEmpty({ view, query }: { readonly view: GalleryView; readonly query: string }) {
  const { t, locale } = useTranslator();
  const { shelf, order, search } = view;
  const isFiltered = countFilters(view) > 0;
  const reset = (
    <Button onClick={() => changeView({ ...WHOLE_LIBRARY, shelf, order, search })}>
      {t("filter.reset")}
    </Button>
  );
  if (query !== "") {
    const isNarrowed = isFiltered || view.isFavoritesOnly;
    return (
      <Notice
        icon={<SearchX />}
        title={t("gallery.none.title", { query })}
        text={
          isNarrowed
            ? `${t("gallery.none.text")}${sentenceGap(locale)}${t("gallery.none.filtered")}`
            : t("gallery.none.text")
        }
        actions={isNarrowed && reset}
      />
    );
  }
  if (isFiltered) {
    return (
      <Notice
        icon={<SearchX />}
        title={t("gallery.noMatch.title")}
        text={t("gallery.noMatch.text")}
        actions={reset}
      />
    );
  }
  if (view.isFavoritesOnly) {
    return (
      <Notice icon={<Heart />} title={t("gallery.noFavorites.title")} text={t("gallery.noFavorites.text")} />
    );
  }
  if (view.shelf.kind === "trash") {
    return <Notice icon={<Trash2 />} title={t("trash.empty.title")} text={t("trash.empty.text")} />;
  }
  if (view.shelf.kind === "collection") {
    return (
      <Notice
        icon={<Images />}
        title={t("collection.none.title")}
        text={t("collection.none.text")}
        actions={
          <Button onClick={() => changeView({ shelf: { kind: "library" } })}>{t("shelf.library")}</Button>
        }
      />
    );
  }
  return (
    <Notice
      icon={<Images />}
      title={t("gallery.empty.title")}
      text={t("gallery.empty.text")}
      actions={<WriteLink />}
    />
  );
}
