import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The title of a page and its controls, over the wall. */
export function PageHeader({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header
      className={clsx(
        "sticky top-0 z-20 flex min-h-14 items-center gap-2.5 bg-linear-to-b from-62% from-bg to-transparent px-3.5 pt-[env(safe-area-inset-top)] md:h-16 md:px-6",
        // Without controls a phone keeps the room for pictures.
        !children && "max-md:min-h-2",
      )}
    >
      <h1 className="mr-2 shrink-0 font-semibold text-[17px] tracking-[-0.012em] max-md:sr-only">{title}</h1>
      {children}
    </header>
  );
}
