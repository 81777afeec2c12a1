import { useCallback, useEffect, useState } from "react";
import { askToPersist, type DeviceStorage, readDeviceStorage } from "./device-storage";
import { countKeptPictures, forgetKeptPictures } from "./service-worker";

export interface DeviceStorageView extends DeviceStorage {
  /** Pictures and thumbnails that open without a network. */
  readonly keptPictures: number;
}

/** What this browser keeps of the studio, and what can be done about it. null: not known yet. */
export function useDeviceStorage(): {
  readonly view: DeviceStorageView | null;
  /** Lets the copies of pictures go; resolves to whether it could be done. */
  readonly free: () => Promise<boolean>;
  /** Asks the browser never to clear it; resolves to whether it agrees. */
  readonly persist: () => Promise<boolean>;
} {
  const [view, setView] = useState<DeviceStorageView | null>(null);
  const read = useCallback(async () => {
    const [storage, keptPictures] = await Promise.all([readDeviceStorage(), countKeptPictures()]);
    setView({ ...storage, keptPictures });
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  const free = useCallback(async () => {
    const isDone = await forgetKeptPictures();
    await read();
    return isDone;
  }, [read]);
  const persist = useCallback(async () => {
    const isGranted = await askToPersist();
    await read();
    return isGranted;
  }, [read]);
  return { view, free, persist };
}
