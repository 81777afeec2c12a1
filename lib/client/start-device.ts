import { startAppBadge } from "./app-badge";
import { askToPersist, askToPersistOnce } from "./device-storage";
import { observeJobs } from "./generation-queue";
import { installer, mayOfferInstall, onInstalled } from "./install-app";
import { startOutbox } from "./outbox";
import { startServiceWorker } from "./service-worker";
import { type SharedContent, watchSharedContent } from "./shared-content";

/** What the visitor is told or asked, in words of their language. */
export interface DeviceVoice {
  onUpdate(activate: () => void): void;
  /** The service worker and all it kept are gone, as the address asked. */
  onRemoved(): void;
  onContent(content: SharedContent): void;
  /** Pictures were shared before the studio could take them in. */
  onLateShare(): void;
  /** The moment to offer the installation, once on a device. */
  onInstallable(install: () => Promise<boolean>): void;
}

/** By then one knows whether one wants to come back. */
const PICTURES_BEFORE_INSTALL = 3;

let hasStarted = false;

/**
 * Starts what makes the studio an app of this device, once, after the page has loaded: offline start, outbox, badge,
 * sharing, lasting storage, installation. `isBuilt` false (the development server): no service worker, whose files
 * would change under the same names.
 */
export function startDevice(voice: DeviceVoice, isBuilt: boolean): void {
  if (hasStarted) return;
  hasStarted = true;
  startOutbox();
  startAppBadge();
  watchSharedContent(
    (content) => voice.onContent(content),
    () => voice.onLateShare(),
  );
  onInstalled(() => void askToPersist());
  let landed = 0;
  observeJobs((_, event) => {
    if (event?.type !== "image" || !event.stored) return;
    landed += 1;
    // From the first picture on there is something to lose.
    void askToPersistOnce();
    const install = installer.get();
    if (landed === PICTURES_BEFORE_INSTALL && install && mayOfferInstall()) voice.onInstallable(install);
  });
  if (!isBuilt) return;
  void startServiceWorker(
    (activate) => voice.onUpdate(activate),
    () => voice.onRemoved(),
  );
}
