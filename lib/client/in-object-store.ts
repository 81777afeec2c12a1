/** A database of this browser. */
export interface BrowserDatabase<Store extends string> {
  readonly name: string;
  /** What it holds, each with its options; the first version of the database has all of them. */
  readonly stores: Readonly<Record<Store, IDBObjectStoreParameters>>;
}

function openDatabase<Store extends string>({ name, stores }: BrowserDatabase<Store>): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => {
      for (const store in stores) asked.result.createObjectStore(store, stores[store]);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/**
 * Resolves once what was asked is safely stored (or read). Rejects where the browser keeps nothing (a private window,
 * a full disk).
 */
export async function inObjectStore<Store extends string, Result>(
  within: BrowserDatabase<Store>,
  store: Store,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase(within);
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
