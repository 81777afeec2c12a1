const SCRIPT = "/sw.js";
const CACHE_PREFIX = "pictor-";
/** `/?sw=off` takes the service worker and everything it kept away, whatever state it is in. */
const SWITCH = "sw";

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
  const tell = () => {
    const { waiting } = registration;
    // Without a controller this is the first visit: there is nothing to replace.
    if (!waiting || !navigator.serviceWorker.controller) return;
    onUpdate(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), {
        once: true,
      });
      waiting.postMessage("activate");
    });
  };
  tell();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
}

/**
 * Registers the service worker of a built studio, after everything else has loaded. `onUpdate` is called when a newer
 * one waits; `activate` puts it in place and loads the page again.
 */
export async function startServiceWorker(onUpdate: (activate: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    if (new URLSearchParams(window.location.search).get(SWITCH) === "off") return await removeServiceWorker();
    const registration = await navigator.serviceWorker.register(SCRIPT, { updateViaCache: "none" });
    watchForUpdate(registration, onUpdate);
  } catch {
    // Forbidden or out of space: the studio works without it, only not offline.
  }
}

/** Lets the service worker forget the pictures it kept; for signing out. */
export function forgetKeptPictures(): void {
  if ("serviceWorker" in navigator) navigator.serviceWorker.controller?.postMessage("forget");
}
