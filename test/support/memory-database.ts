/** As much of IndexedDB as the outbox and the service worker use: one database, stores by key path `key`, no versions. */
export function createMemoryDatabase(stores: Readonly<Record<string, Map<string, { key: string }>>>) {
  const objectStore = (name: string) => {
    const rows = stores[name] ?? new Map<string, { key: string }>();
    return {
      // By key, as in a browser: the order of writing is lost.
      getAll: () => ({ result: [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) }),
      get: (key: string) => ({ result: rows.get(key) }),
      getKey: (key: string) => ({ result: rows.get(key)?.key }),
      put: (row: { key: string }) => ({ result: rows.set(row.key, structuredClone(row)) && row.key }),
      delete: (key: string) => ({ result: void rows.delete(key) }),
    };
  };
  const transaction = () => {
    const events: { oncomplete?: () => void } = {};
    queueMicrotask(() => events.oncomplete?.());
    return Object.assign(events, { objectStore });
  };
  return {
    open: () => {
      const request: { onsuccess?: () => void; result: object } = {
        result: { transaction, close: () => undefined },
      };
      queueMicrotask(() => request.onsuccess?.());
      return request;
    },
  };
}
