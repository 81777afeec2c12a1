import { useEffect } from "react";
import { createStore, useStore } from "./create-store";

const NAME = "image";

/** Id of the picture shown large; it stands in the address, so that Back closes it and a link opens it. */
const openPictureId = createStore<string | null>(null);
let hasOwnEntry = false;

function read(): string | null {
  return new URLSearchParams(window.location.search).get(NAME);
}

function addressWith(id: string | null): URL {
  const url = new URL(window.location.href);
  if (id === null) url.searchParams.delete(NAME);
  else url.searchParams.set(NAME, id);
  return url;
}

/** Shows a picture large, or the next one in its place. */
export function openPicture(id: string): void {
  // The router's own state is handed on unchanged: the page stays the same one.
  if (openPictureId.get() === null) {
    window.history.pushState(window.history.state, "", addressWith(id));
    hasOwnEntry = true;
  } else {
    window.history.replaceState(window.history.state, "", addressWith(id));
  }
  openPictureId.set(id);
}

export function closePicture(): void {
  openPictureId.set(null);
  if (hasOwnEntry) {
    hasOwnEntry = false;
    window.history.back();
  } else {
    window.history.replaceState(window.history.state, "", addressWith(null));
  }
}

/** Forgets the open picture because another page comes; the address is the router's business then. */
export function leavePicture(): void {
  hasOwnEntry = false;
  openPictureId.set(null);
}

/** Whether a picture is shown large, over everything else. */
export function useIsPictureOpen(): boolean {
  return useStore(openPictureId, (id) => id !== null);
}

/** The id of the picture shown large, or null; follows what `useOpenPicture` of the page's lightbox reads. */
export function useShownPicture(): string | null {
  return useStore(openPictureId, (id) => id);
}

/** The id of the picture shown large, or null. */
export function useOpenPicture(): string | null {
  useEffect(() => {
    openPictureId.set(read());
    const follow = () => {
      const id = read();
      if (id === null) hasOwnEntry = false;
      openPictureId.set(id);
    };
    window.addEventListener("popstate", follow);
    return () => {
      window.removeEventListener("popstate", follow);
      leavePicture();
    };
  }, []);
  return useStore(openPictureId, (id) => id);
}
