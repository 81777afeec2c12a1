import { Skeleton } from "@/components/ui/skeleton";

/** As high as each panel is with nothing in it, by its anchor. */
const HEIGHTS = {
  styles: "h-[118px] max-sm:h-[134px]",
  glossary: "h-[166px] max-sm:h-[290px]",
  lists: "h-[134px] max-sm:h-[153px]",
  keys: "h-[118px] max-sm:h-[153px]",
  backup: "h-[114px] max-sm:h-[170px]",
} as const;

/** In place of the panels of the library until it is known whose visit this is; links to them lead here already. */
export function LibrarySkeletons() {
  return Object.entries(HEIGHTS).map(([id, height]) => (
    <div key={id} id={id} className="scroll-mt-20">
      <Skeleton className={`rounded-panel ${height}`} />
    </div>
  ));
}
