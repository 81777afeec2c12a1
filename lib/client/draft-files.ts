const DATABASE = "pictor-draft";
const STORE = "files";
const KEY = "references";

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise((resolve, reject) => {
      const asked = ask(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  } finally {
    database.close();
  }
}

/** The pictures of the draft as they were left; none where the browser keeps nothing. */
export async function readDraftFiles(): Promise<readonly Blob[]> {
  try {
    const kept: unknown = await inStore("readonly", (store) => store.get(KEY));
    return Array.isArray(kept) ? kept.filter((entry) => entry instanceof Blob) : [];
  } catch {
    return [];
  }
}

/** Keeps the pictures of the draft over a reload or a crash, where the browser can. */
export async function writeDraftFiles(files: readonly Blob[]): Promise<void> {
  try {
    await inStore("readwrite", (store) => store.put([...files], KEY));
  } catch {
    // No room or no storage: they live as long as the page.
  }
}
