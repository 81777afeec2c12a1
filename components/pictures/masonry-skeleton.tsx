import { Skeleton } from "@/components/ui/skeleton";

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
export function MasonrySkeleton() {
  return (
    <div className="@container" aria-hidden="true">
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
}
