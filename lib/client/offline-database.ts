/** What waits on this device, written and read by the pages and by the service worker (public/sw.js) alike. */
export const OFFLINE_DATABASE = "pictor-offline";
/** Generations that wait for a connection, by their Idempotency-Key. */
const OUTBOX = "outbox";
/** What other apps shared, until a page takes it up. */
const SHARED = "shared";
export type OfflineStore = typeof OUTBOX | typeof SHARED;

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(OFFLINE_DATABASE, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(OUTBOX, { keyPath: "key" });
      asked.result.createObjectStore(SHARED, { keyPath: "key" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/**
 * Resolves once what was asked is safely stored (or read). Rejects where the browser keeps nothing (a private window,
 * a full disk).
 */
export async function inOfflineStore<Result>(
  store: OfflineStore,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const asked = ask(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
