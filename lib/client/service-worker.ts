const SCRIPT = "/sw.js";
const CACHE_PREFIX = "pictor-";
const PICTURE_CACHE = "pictor-pictures";
/** `/?sw=off` takes the service worker and everything it kept away, whatever state it is in. */
const SWITCH = "sw";
/** How often an app that is never closed asks whether there is a newer one. */
const UPDATE_CHECK_MS = 3_600_000;
/** On a first visit the worker fetches the whole build; begun with the page, it takes the page's start as long again. */
const FIRST_VISIT_REST_MS = 4_000;

/** Background Sync, which not every browser has. */
interface SyncRegistration extends ServiceWorkerRegistration {
  readonly sync?: { register(tag: string): Promise<void> };
}

async function removeServiceWorker(): Promise<void> {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHE_PREFIX)).map((name) => caches.delete(name)));
}

function watchForUpdate(
  registration: ServiceWorkerRegistration,
  onUpdate: (activate: () => void) => void,
): void {
  const reload = () => window.location.reload();
  let hasAsked = false;
  // Without a controller this is the first visit: there is nothing to replace.
  let hadController = navigator.serviceWorker.controller !== null;
  const tell = () => {
    const { waiting } = registration;
    if (!waiting || !navigator.serviceWorker.controller) return;
    onUpdate(() => {
      hasAsked = true;
      waiting.postMessage("activate");
    });
  };
  tell();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (hasAsked) reload();
    // Another window let the new version in: what this one shows is the old one, and its files may be gone.
    else if (hadController) onUpdate(reload);
    hadController = true;
  });
  let checkedAt = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - checkedAt < UPDATE_CHECK_MS) return;
    checkedAt = Date.now();
    // Without a network there is nothing newer.
    registration.update().catch(() => undefined);
  });
}

/**
 * Registers the service worker of a built studio, after everything else has loaded and started. `onUpdate` is called when a newer
 * one waits or has come; `activate` puts it in place and loads the page again. `onRemoved` is called instead where the
 * address wanted it gone, and it is.
 */
export async function startServiceWorker(
  onUpdate: (activate: () => void) => void,
  onRemoved: () => void,
): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    if (new URLSearchParams(window.location.search).get(SWITCH) === "off") {
      await removeServiceWorker();
      return onRemoved();
    }
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => setTimeout(resolve, FIRST_VISIT_REST_MS));
    const registration = await navigator.serviceWorker.register(SCRIPT, { updateViaCache: "none" });
    watchForUpdate(registration, onUpdate);
  } catch {
    // Forbidden or out of space: the studio works without it, only not offline.
  }
}

/** Lets the pictures kept for offline go; they stay in the library. Resolves to false where that was not possible. */
export async function forgetKeptPictures(): Promise<boolean> {
  try {
    await caches.delete(PICTURE_CACHE);
    return true;
  } catch {
    return false;
  }
}

/** How many pictures and thumbnails are kept for offline. */
export async function countKeptPictures(): Promise<number> {
  try {
    return (await (await caches.open(PICTURE_CACHE)).keys()).length;
  } catch {
    return 0;
  }
}

/** Asks the browser to wake the service worker for the outbox when there is a connection, be the studio open or not. */
export async function askForSync(): Promise<void> {
  try {
    const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration();
    await registration?.sync?.register("outbox");
  } catch {
    // Not here, or not allowed: the pages send it when one is open.
  }
}

/** Calls `listener` when the service worker says `message`. */
export function onWorkerMessage(message: string, listener: () => void): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", (event) => {
    if (event.data === message) listener();
  });
}
