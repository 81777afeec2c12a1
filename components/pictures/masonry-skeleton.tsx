"use client";

import { memo } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const RATIOS = [
  "4/5",
  "1/1",
  "3/2",
  "3/4",
  "1/1",
  "4/3",
  "1/1",
  "4/5",
  "3/2",
  "1/1",
  "3/4",
  "4/3",
  "1/1",
  "3/2",
  "4/5",
  "1/1",
  "4/3",
  "3/4",
];

/** The wall before its first pictures are known, with as many columns as they will have: columnCount, in CSS. */
export const MasonrySkeleton = memo(function MasonrySkeleton() {
  const { t } = useTranslator();
  return (
    <div className="@container relative" aria-hidden="true">
      {/* In the page from its first paint: on a slow phone the script takes seconds to say more. */}
      <p className="absolute inset-x-3 top-34 z-1 mx-auto w-fit rounded-full bg-panel px-5 py-2 font-semibold text-[17px] text-ink-2">
        {t("feed.first")}
      </p>
      <div className="columns-2 gap-1.5 @min-[646px]:columns-3 @min-[700px]:gap-2 @min-[1022px]:columns-4 @min-[1513px]:columns-5 @min-[2179px]:columns-6">
        {RATIOS.map((aspectRatio, index) => (
          <Skeleton
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            key={index}
            className="mb-1.5 break-inside-avoid @min-[700px]:mb-2"
            style={{ aspectRatio }}
          />
        ))}
      </div>
    </div>
  );
});
