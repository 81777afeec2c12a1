"use client";

import { Skeleton } from "@/components/ui/skeleton";
import { useImageFeed } from "@/lib/client/use-image-feed";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const SHOWN = 12;
const PLACES = [1, 2, 3, 4];
const EVERYTHING = {};

/** The latest pictures of the library, to choose one. */
export function RecentPictures({ onChoose }: { readonly onChoose: (url: string) => void }) {
  const { t } = useTranslator();
  const feed = useImageFeed(EVERYTHING);
  const isLoading = feed.nextCursor === undefined && !feed.error;
  const images = feed.items.slice(0, SHOWN);
  if (!isLoading && images.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1.5 text-[13px] text-ink-2">{t("reference.gallery")}</h2>
      <ul className="grid grid-cols-4 gap-1.5">
        {isLoading &&
          PLACES.map((place) => (
            <li key={place}>
              <Skeleton className="aspect-square" />
            </li>
          ))}
        {images.map((image) => (
          <li key={image.id}>
            <button
              type="button"
              onClick={() => onChoose(image.url)}
              className="block w-full rounded-picture"
            >
              {/* biome-ignore lint/performance/noImgElement: pictures come from storage at their own size */}
              <img
                src={image.thumbnailUrl ?? image.url}
                alt={image.title ?? image.prompt}
                width={image.width}
                height={image.height}
                loading="lazy"
                decoding="async"
                className="aspect-square w-full rounded-picture object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
