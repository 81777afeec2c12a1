import { Skeleton } from "@/components/ui/skeleton";

const RATIOS = ["4/5", "1/1", "3/2", "3/4", "1/1", "4/3", "1/1", "4/5", "3/2", "1/1", "3/4", "4/3"];

/** The wall before its first pictures are known. */
export function MasonrySkeleton() {
  return (
    <div className="columns-2 gap-1.5 md:columns-3 md:gap-2 lg:columns-4" aria-hidden="true">
      {RATIOS.map((aspectRatio, index) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          key={index}
          className="mb-1.5 break-inside-avoid md:mb-2"
          style={{ aspectRatio }}
        />
      ))}
    </div>
  );
}
