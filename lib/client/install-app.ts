import { createStore } from "./create-store";

/** What Chromium offers a page that can be installed; others have no such event. */
interface InstallEvent extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

const OFFERED_KEY = "install-offered";

/** How to ask for the installation; null: it cannot be asked for (installed already, or another browser). */
export const installer = createStore<(() => Promise<boolean>) | null>(null);

let isWatching = false;

/** Keeps the browser's own offer, which comes early, for the moment when it makes sense. */
export function watchInstaller(): void {
  if (isWatching) return;
  isWatching = true;
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    const ask = async () => {
      // It can be asked once.
      installer.set(null);
      return (await (event as InstallEvent).prompt()).outcome === "accepted";
    };
    // A function given to set() would be taken for an update.
    installer.set(() => ask);
  });
  onInstalled(() => installer.set(null));
}

export function onInstalled(listener: () => void): void {
  window.addEventListener("appinstalled", listener);
}

/** True once on this device: the moment is the caller's to choose. */
export function mayOfferInstall(): boolean {
  try {
    if (localStorage.getItem(OFFERED_KEY) !== null) return false;
    localStorage.setItem(OFFERED_KEY, "yes");
    return true;
  } catch {
    return false;
  }
}
