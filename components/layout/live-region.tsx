"use client";

import { announcements } from "@/lib/client/announcements";
import { useStore } from "@/lib/client/create-store";

/** Says to a screen reader what happens out of sight. */
export function LiveRegion() {
  const text = useStore(announcements, (state) => state);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
