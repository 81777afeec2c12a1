import { inObjectStore } from "./in-object-store";

/** What waits on this device, written and read by the pages and by the service worker (public/sw.js) alike. */
export const OFFLINE_DATABASE = "pictor-offline";

const database = {
  name: OFFLINE_DATABASE,
  stores: {
    /** Generations that wait for a connection, by their Idempotency-Key. */
    outbox: { keyPath: "key" },
    /** What other apps shared, until a page takes it up. */
    shared: { keyPath: "key" },
  },
} as const;

/** See inObjectStore. */
export function inOfflineStore<Result>(
  store: keyof typeof database.stores,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return inObjectStore(database, store, mode, ask);
}
