// The service worker: the studio opens without a network, with the pages and pictures seen before.
// It never touches the API: a reply of the API is either fresh or not there.
const VERSION = "1";
const PAGES = `pictor-pages-${VERSION}`;
const FILES = `pictor-files-${VERSION}`;
/** Pictures are named by their content, so they outlive versions. */
const PICTURES = "pictor-pictures";
const MAX_FILES = 300;
const MAX_PICTURES = 500;
const START_PAGES = ["/", "/gallery"];
const NETWORK_ONLY = /^\/(api|v1|sdapi|mcp|s|cdn-cgi)(\/|$)|^\/sw\.js$/;
const HASHED_FILE = /^\/_next\/static\//;
const PLAIN_FILE = /^\/(icons\/|icon\.svg$|theme\.js$|manifest\.webmanifest$)/;
const PICTURE = /^\/i\/[0-9a-f]{64}\.(jpg|png|webp)(\.webp)?$/;

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(START_PAGES.map((path) => prepare(path).catch(() => undefined))));
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith("pictor-") && ![PAGES, FILES, PICTURES].includes(name);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

// "activate": the visitor asked for the new version. "forget": they signed out, and nothing of theirs stays.
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "forget") event.waitUntil(caches.delete(PICTURES));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (NETWORK_ONLY.test(url.pathname) || request.headers.has("range")) return;
  if (request.mode === "navigate") event.respondWith(answerPage(request, url.pathname));
  else if (HASHED_FILE.test(url.pathname)) event.respondWith(answerStored(event, FILES, MAX_FILES));
  else if (PICTURE.test(url.pathname)) event.respondWith(answerStored(event, PICTURES, MAX_PICTURES));
  else if (PLAIN_FILE.test(url.pathname)) event.respondWith(answerFresh(request));
});

/** Keeps a page and the files it names, which the browser has fetched before this worker was there to see it. */
async function prepare(path) {
  const html = await (await fetchPage(new Request(path))).text();
  const cache = await caches.open(FILES);
  const files = new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g));
  await Promise.all(
    [...files].map(async (file) => {
      const response = await fetch(new Request(file));
      if (response.status === 200) await cache.put(file, response);
    }),
  );
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
    await cache.put(new URL(request.url).pathname, response.clone());
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
    // A full disk is no reason to show nothing.
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
    if (response.status === 200) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const stored = await cache.match(request, { ignoreVary: true });
    if (stored) return stored;
    throw error;
  }
}
