const ASKED_KEY = "persist-asked";

/** What this browser keeps of the studio. */
export interface DeviceStorage {
  /** Bytes in use, about; null: the browser does not tell. */
  readonly usedBytes: number | null;
  /** Bytes there may be; null: the browser does not tell. */
  readonly quotaBytes: number | null;
  /** Whether the browser may clear it when the device runs short; null: it has no word on it. */
  readonly isPersistent: boolean | null;
}

export async function readDeviceStorage(): Promise<DeviceStorage> {
  // Absent outside secure contexts.
  const storage: StorageManager | undefined = navigator.storage;
  const nothing: StorageEstimate = {};
  const [estimate, isPersistent] = await Promise.all([
    storage?.estimate?.().catch(() => nothing) ?? nothing,
    storage?.persisted?.().catch(() => null) ?? null,
  ]);
  return { usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null, isPersistent };
}

/** Asks the browser not to clear what is kept here. Resolves to whether it agrees. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

/** The same, once on this device: some browsers ask the visitor, and asking twice is a nuisance. */
export async function askToPersistOnce(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED_KEY) !== null) return;
    localStorage.setItem(ASKED_KEY, "yes");
  } catch {
    return;
  }
  if ((await readDeviceStorage()).isPersistent === false) await askToPersist();
}
