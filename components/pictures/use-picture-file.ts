import { useCallback, useEffect, useState } from "react";
import { useOnline } from "@/lib/client/use-online";

/** A picture that is there so soon stands at once; developing is for those one waits for. */
const AT_ONCE_MS = 120;

/**
 * How far a picture's file has come. `failed`: neither of its addresses gave a picture; `offline`: nor can they, without
 * a network.
 */
export type PictureState = "waiting" | "developing" | "ready" | "failed" | "offline";

interface PictureFile {
  readonly state: PictureState;
  readonly src: string;
  /** Whether the small picture was asked for and is not there. */
  readonly isThumbnailLost: boolean;
  readonly onLoad: () => void;
  readonly onError: () => void;
  readonly onDeveloped: () => void;
  /** For the `ref` of the element: a picture the browser has already needs no developing. */
  readonly attach: (element: HTMLImageElement | null) => void;
}

/**
 * Follows a picture's file as it loads: where the small one is lost the whole one is shown, and where that fails too
 * it is tried again when the network is back. `url` may be the only address there is.
 */
export function usePictureFile(url: string, thumbnailUrl: string | null): PictureFile {
  const [state, setState] = useState<PictureState>("waiting");
  const [startedAt] = useState(() => performance.now());
  const [isThumbnailLost, setThumbnailLost] = useState(false);
  const isOnline = useOnline();
  const usesThumbnail = thumbnailUrl !== null && !isThumbnailLost;
  useEffect(() => {
    if (isOnline) setState((old) => (old === "failed" ? "waiting" : old));
  }, [isOnline]);
  const attach = useCallback((element: HTMLImageElement | null) => {
    if (element?.complete && element.naturalWidth > 0) setState("ready");
  }, []);
  return {
    state: state === "failed" && !isOnline ? "offline" : state,
    src: usesThumbnail ? thumbnailUrl : url,
    isThumbnailLost,
    onLoad: () => {
      const isSoon = performance.now() - startedAt < AT_ONCE_MS;
      setState((old) => (old !== "waiting" ? old : isSoon ? "ready" : "developing"));
    },
    onError: () => (usesThumbnail ? setThumbnailLost(true) : setState("failed")),
    onDeveloped: () => setState("ready"),
    attach,
  };
}
