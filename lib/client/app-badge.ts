import { observeJobs } from "./generation-queue";

/** The mark on the app's icon, which not every browser has. */
interface BadgeNavigator {
  setAppBadge?(count?: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Counts on the app's icon the pictures that land while nobody looks; looking clears it. */
export function startAppBadge(): void {
  const browser: BadgeNavigator = navigator;
  let landed = 0;
  // Refused where the app is not installed: there is no icon to mark.
  const show = () =>
    void (landed > 0 ? browser.setAppBadge?.(landed) : browser.clearAppBadge?.())?.catch(() => undefined);
  const onLook = () => {
    if (document.visibilityState !== "visible") return;
    landed = 0;
    show();
  };
  observeJobs((_, event) => {
    if (event?.type !== "image" || document.visibilityState === "visible") return;
    landed += 1;
    show();
  });
  document.addEventListener("visibilitychange", onLook);
  // The service worker marks it as well, while no window is open.
  onLook();
}
