// The service worker: the studio opens without a network, with the pages and pictures seen before, and sends what was
// written meanwhile. It never answers for the API: a reply of the API is either fresh or not there.

// The build writes both (scripts/toolbox/service-worker.ts): a new build is a new worker, with its own files.
const VERSION = "dev";
const BUILD_FILES = [];
const PAGES = `pictor-pages-${VERSION}`;
const FILES = `pictor-files-${VERSION}`;
/** Pictures are named by their content, so they outlive versions. */
const PICTURES = "pictor-pictures";
const FETCHES_AT_ONCE = 4;
const MAX_FILES = 300;
const MAX_PICTURES = 500;
const START_PAGES = ["/", "/gallery", "/history", "/compare", "/settings", "/developers"];
const NETWORK_ONLY = /^\/(api|v1|sdapi|mcp|s|cdn-cgi)(\/|$)|^\/sw\.js$/;
const HASHED_FILE = /^\/_next\/static\//;
const PLAIN_FILE = /^\/(icons\/|icon\.svg$|theme\.js$|manifest(\.zh-CN)?\.webmanifest$)/;
const PICTURE = /^\/i\/[0-9a-f]{64}\.(jpg|png|webp)(\.webp)?$/;
/** Where other apps send what is shared with this one; share_target in the manifest. */
const SHARE = "/share";
/** The tag of Background Sync; the channel to the pages, and the locks of a sending and of an entry, as in lib/client/outbox.ts. */
const OUTBOX = "outbox";
const OUTBOX_CHANNEL = "pictor-outbox";

self.addEventListener("install", (event) => {
  const pages = START_PAGES.map((path) => prepare(path).catch(() => undefined));
  // Who pays for each byte gets the rest of the files when they are first used.
  const files = self.navigator.connection?.saveData ? [] : BUILD_FILES;
  event.waitUntil(Promise.all([...pages, prepareFiles(files)]));
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("pictor-") && ![PAGES, FILES, PICTURES].includes(name);
  const removeOld = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
    // From the first visit on: what is seen now is there later.
    await self.clients.claim();
  };
  event.waitUntil(removeOld());
});

// "activate": the visitor asked for the new version.
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
});

self.addEventListener("sync", (event) => {
  if (event.tag === OUTBOX) event.waitUntil(sendOutbox());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isRemoved || url.origin !== self.location.origin) return;
  if (request.method === "POST" && url.pathname === SHARE) return event.respondWith(takeShared(request));
  if (request.method !== "GET") return;
  if (NETWORK_ONLY.test(url.pathname) || request.headers.has("range")) return;
  // The kill switch: even a page whose script never runs again brings it away.
  if (request.mode === "navigate" && url.searchParams.get("sw") === "off") event.waitUntil(remove());
  else if (request.mode === "navigate") event.respondWith(answerPage(request, url.pathname));
  else if (HASHED_FILE.test(url.pathname)) event.respondWith(answerStored(event, FILES, MAX_FILES));
  else if (PICTURE.test(url.pathname)) event.respondWith(answerStored(event, PICTURES, MAX_PICTURES));
  else if (PLAIN_FILE.test(url.pathname)) event.respondWith(answerFresh(request));
});

/** Nothing is kept any more for the page that is still open. */
let isRemoved = false;

async function remove() {
  isRemoved = true;
  await self.registration.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("pictor-")).map((name) => caches.delete(name)));
}

/** Keeps a page and the files it names, which the browser has fetched before this worker was there to see it. */
async function prepare(path) {
  const html = await (await fetchPage(new Request(path))).text();
  await prepareFiles(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g) ?? []);
}

async function prepareFiles(files) {
  const cache = await caches.open(FILES);
  const keepFile = async (file) => {
    if (await cache.match(file)) return;
    const response = await fetch(new Request(file));
    if (response.status === 200) await cache.put(file, response);
  };
  const left = new Set(files).values();
  const keepEach = async () => {
    // What could not be fetched now is kept when it is first used.
    for (const file of left) await keepFile(file).catch(() => undefined);
  };
  // The page that is open needs the network too.
  await Promise.all(Array.from({ length: FETCHES_AT_ONCE }, keepEach));
}

/** A page from the network; without one, as it was last seen, or else the gallery or the start. */
async function answerPage(request, path) {
  try {
    return await fetchPage(request);
  } catch (error) {
    const cache = await caches.open(PAGES);
    for (const known of [path, "/gallery", "/"]) {
      // The language is the visitor's own either way, so what a page varies by does not count.
      const page = await cache.match(known, { ignoreSearch: true, ignoreVary: true });
      if (page) return page;
    }
    throw error;
  }
}

async function fetchPage(request) {
  const response = await fetch(request);
  const isPage = response.headers.get("content-type")?.startsWith("text/html");
  if (response.status === 200 && isPage && !response.redirected) {
    const cache = await caches.open(PAGES);
    // A full disk is no reason to show nothing.
    await cache.put(new URL(request.url).pathname, response.clone()).catch(() => undefined);
  }
  return response;
}

/** A file that never changes under its name: kept once it was seen, the oldest let go beyond the bound. */
async function answerStored(event, cacheName, bound) {
  const { pathname } = new URL(event.request.url);
  const cache = await caches.open(cacheName);
  const stored = await cache.match(pathname, { ignoreVary: true });
  if (stored) return stored;
  const response = await fetch(event.request);
  if (response.status === 200 && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(keep(cache, pathname, copy, bound).catch(() => undefined));
  }
  return response;
}

async function keep(cache, pathname, response, bound) {
  await cache.put(pathname, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - bound)).map((key) => cache.delete(key)));
}

/** A small file that may change: from the network, or as it was last seen. */
async function answerFresh(request) {
  const cache = await caches.open(FILES);
  try {
    const response = await fetch(request);
    if (response.status === 200) await cache.put(request, response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const stored = await cache.match(request, { ignoreVary: true });
    if (stored) return stored;
    throw error;
  }
}

/** Puts down what another app shares, and opens the studio, which takes it up (lib/client/shared-content.ts). */
async function takeShared(request) {
  const form = await request.formData();
  const said = ["text", "title", "url"].map((name) => form.get(name)).find((value) => value);
  const text = typeof said === "string" ? said : "";
  const files = form.getAll("pictures").filter((file) => typeof file === "object" && file.size > 0);
  try {
    await inStore("shared", "readwrite", (store) => store.put({ key: crypto.randomUUID(), text, files }));
    return redirect("/?shared=1");
  } catch {
    // Nothing can be kept here: the words at least go along.
    return redirect(text === "" ? "/" : `/?prompt=${encodeURIComponent(text)}`);
  }
}

const redirect = (path) => Response.redirect(new URL(path, self.location.origin), 303);

/** Sends what waits for a connection. A rejection makes the browser try again later. */
async function sendOutbox() {
  const windows = await self.clients.matchAll({ type: "window" });
  const visible = windows.find((client) => client.visibilityState === "visible");
  // A page that is looked at does it itself, and shows how it goes.
  if (visible) return visible.postMessage(OUTBOX);
  const entries = await inStore(OUTBOX, "readonly", (store) => store.getAll());
  for (const { key } of entries.sort((a, b) => a.createdAt - b.createdAt)) {
    let sent;
    const begin = () =>
      new Promise((onTurn) => {
        const send = async (lock) => lock && sendEntry(key, onTurn);
        sent = self.navigator.locks.request(`${OUTBOX_CHANNEL}-${key}`, { ifAvailable: true }, send);
        sent.then(onTurn, onTurn);
      });
    // No page begins with a later one before this one is on its way; then they may go side by side.
    await self.navigator.locks.request(OUTBOX_CHANNEL, begin);
    await sent;
  }
}

async function sendEntry(key, onTurn) {
  // Read under the lock: a page may have sent it, or taken it back.
  const entry = await inStore(OUTBOX, "readonly", (store) => store.get(key));
  if (!entry || entry.refused.length > 0) return;
  const asked = fetch("/api/v1/generations", {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(entry.request),
  });
  onTurn();
  const response = await asked;
  const { status } = response;
  // Signed out: it waits for the visitor. Busy or broken: the browser asks again later.
  if (status === 401 || status === 403) return;
  if (status === 409 || status === 429 || status >= 500) throw new Error(`the API answers ${status}`);
  const reply = await response.json();
  // The library did not keep them: a page asks again, and shows them.
  if (response.ok && !reply.stored) return;
  const missing = (entry.request.count ?? 1) - (response.ok ? reply.images.length : 0);
  const refused = Array.from({ length: Math.max(0, missing) }, () => reply.error?.code ?? "internal");
  await inStore(OUTBOX, "readwrite", (store) =>
    refused.length > 0 ? store.put({ ...entry, refused }) : store.delete(key),
  );
  // Not every browser has one.
  await self.navigator.setAppBadge?.().catch(() => undefined);
  const channel = new BroadcastChannel(OUTBOX_CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** The database of lib/client/offline-database.ts. */
function inStore(name, mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("pictor-offline", 1);
    opening.onupgradeneeded = () => {
      for (const store of ["outbox", "shared"]) opening.result.createObjectStore(store, { keyPath: "key" });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(name, mode);
      const asked = ask(transaction.objectStore(name));
      const end = (settle) => () => {
        opening.result.close();
        settle();
      };
      transaction.oncomplete = end(() => resolve(asked.result));
      transaction.onabort = end(() => reject(transaction.error));
    };
  });
}
