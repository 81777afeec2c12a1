/** So long a page that the browser brings back after a crash has to say that it lives. */
const RESTORE_MS = 3_000;

/** Keeps a text in place of the one before; null: there is nothing to keep. Throws where the storage is full. */
export type KeepText = (text: string | null) => void;

/** Calls `take` if no page has the lock of that name any more, while this one holds it. */
async function whenDead(name: string, take: () => void): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) take();
  });
}

/**
 * Keeps a text of this page where other pages of the same browser find it if this one dies without leaving: a crash, a
 * machine that went off. Whoever starts next is given it, once, by `onFound`; a page that is left in order takes its copy
 * away. A page shows that it lives by a Web Lock of the copy's name; a browser without those keeps nothing.
 */
export function keepCrashCopy(name: string, onFound: (text: string) => void): KeepText {
  if (!navigator.locks) return () => undefined;
  const own = `${name}.${crypto.randomUUID()}`;
  let current: string | null = null;
  const put: KeepText = (text) => {
    if (text === null) localStorage.removeItem(own);
    else localStorage.setItem(own, text);
  };
  let letGo: (() => void) | undefined;
  const live = () =>
    void navigator.locks.request(
      own,
      () =>
        new Promise<void>((resolve) => {
          letGo = resolve;
        }),
    );
  live();
  window.addEventListener("pagehide", () => {
    put(null);
    // A page that holds a lock is not kept for Back.
    letGo?.();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    live();
    put(current);
  });
  // The last page of this tab: what it left is in sessionStorage, which the tab has kept.
  const last = sessionStorage.getItem(`${name}-page`);
  sessionStorage.setItem(`${name}-page`, own);
  const hasOwnList = sessionStorage.getItem(name) !== null;
  if (last !== null && hasOwnList) void whenDead(last, () => localStorage.removeItem(last));
  setTimeout(() => {
    const names = Object.keys(localStorage).filter((key) => key.startsWith(`${name}.`) && key !== own);
    for (const other of names) {
      void whenDead(other, () => {
        const text = localStorage.getItem(other);
        localStorage.removeItem(other);
        if (text !== null) onFound(text);
      });
    }
  }, RESTORE_MS);
  return (text) => {
    current = text;
    put(text);
  };
}
