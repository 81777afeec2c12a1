"use client";

import { useState } from "react";
import type { Image } from "@/lib/domain/generation";

interface Known {
  readonly id: string;
  readonly path: string | null;
}

/** The path of the picture's public page, null: it has none. What was set holds until another picture is shown. */
export function useShareUrl(image: Image): [path: string | null, set: (path: string | null) => void] {
  const [known, setKnown] = useState<Known | null>(null);
  const path = known?.id === image.id ? known.path : (image.shareUrl ?? null);
  return [path, (next) => setKnown({ id: image.id, path: next })];
}
