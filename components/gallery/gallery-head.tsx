"use client";

import { Heart } from "lucide-react";
import { memo } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { SearchField } from "@/components/ui/search-field";
import { ToggleButton } from "@/components/ui/toggle-button";
import { changeView, type GalleryView } from "@/lib/client/gallery-view";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { DateJump } from "./date-jump";
import { FilterMenu } from "./filter-menu";

interface Props {
  readonly view: GalleryView;
  /** Told of every search that is typed here. */
  readonly onType: (search: string) => void;
}

/** The page's title and what narrows the wall down. It stays as it is while pictures come. */
export const GalleryHead = memo(function GalleryHead({ view, onType }: Props) {
  const { t } = useTranslator();
  return (
    <PageHeader title={t("page.gallery")}>
      <SearchField
        label={t("gallery.search")}
        clearLabel={t("action.clear")}
        value={view.search}
        onChange={(search) => {
          onType(search);
          changeView({ search });
        }}
        className="flex-[0_1_420px] max-md:flex-1"
      />
      <ToggleButton
        pressed={view.isFavoritesOnly}
        onPressedChange={(isFavoritesOnly) => changeView({ isFavoritesOnly })}
        aria-label={t("gallery.favorites")}
        className="min-h-10 min-w-11 justify-center pointer-coarse:min-h-11 font-medium border border-line not-aria-pressed:bg-panel aria-pressed:border-transparent"
      >
        <Heart className={view.isFavoritesOnly ? "fill-current" : ""} />
        <span className="max-md:hidden">{t("gallery.favorites")}</span>
      </ToggleButton>
      <FilterMenu view={view} />
      <DateJump view={view} />
    </PageHeader>
  );
});
