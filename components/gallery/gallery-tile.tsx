"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { captionId, PictureTile } from "@/components/pictures/picture-tile";
import { useTabIndex } from "@/components/pictures/tab-stop";
import { useStore } from "@/lib/client/create-store";
import { openPicture } from "@/lib/client/open-picture";
import { startPictureDrag } from "@/lib/client/picture-drag";
import { selection, selectRangeTo, toggleSelected } from "@/lib/client/selection";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** A picture that can be chosen; once one is chosen, a click chooses instead of opening. */
export const GalleryTile = memo(function GalleryTile({ image }: { readonly image: Image }) {
  const { t } = useTranslator();
  const isSelected = useStore(selection, (state) => state.ids.has(image.id));
  const isSelecting = useStore(selection, (state) => state.ids.size > 0);
  const tabIndex = useTabIndex();
  const isTrashed = image.deletedAt !== null;
  const pick = (event: MouseEvent) => {
    if (event.shiftKey) selectRangeTo(image.id);
    else if (isSelecting || event.ctrlKey || event.metaKey) toggleSelected(image.id);
    else openPicture(image.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the bar of the chosen pictures does the same by keyboard
    <div
      className="group overlaid size-full"
      draggable={!isTrashed}
      onDragStart={(event) => {
        // With Shift a rectangle is drawn.
        if (event.shiftKey) event.preventDefault();
        else startPictureDrag(event.dataTransfer, image.id);
      }}
    >
      {/* Chosen, it steps back by the same on every side, whatever its shape. */}
      <div
        className={clsx(
          "overlaid rounded-picture",
          isSelected && "m-2 outline-3 outline-accent outline-offset-2",
        )}
      >
        <PictureTile image={image} onOpen={pick} hasFavorite={!isTrashed} />
        <button
          type="button"
          tabIndex={tabIndex}
          aria-pressed={isSelected}
          aria-label={t("picture.select")}
          aria-describedby={captionId(image.id)}
          onClick={(event) => (event.shiftKey ? selectRangeTo(image.id) : toggleSelected(image.id))}
          className="m-2 grid size-9 place-items-center self-start rounded-full pointer-coarse:m-0 pointer-coarse:size-11"
        >
          {/* Under a finger it is always there, so there it is a small ring. */}
          <span
            className={clsx(
              "grid size-9 place-items-center rounded-full transition-colors pointer-coarse:size-6.5",
              isSelected
                ? "bg-accent text-accent-ink"
                : "bg-black/60 text-white hover:bg-black/75 pointer-coarse:border-2 pointer-coarse:border-white/90 pointer-coarse:bg-black/35",
              !isSelected && !isSelecting && !isTrashed && "pointer-fine:comes-with-pointer",
            )}
          >
            <Check className={clsx("size-4", !isSelected && "opacity-70 pointer-coarse:hidden")} />
          </span>
        </button>
      </div>
    </div>
  );
});
