import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { REMOVER, stampServiceWorker } from "../scripts/toolbox/service-worker";
import { root } from "./support/source-files";

const ORIGIN = "https://studio.test";
const PICTURE = `/i/${"a".repeat(64)}.png`;
const pathOf = (key: string | Request) => new URL(typeof key === "string" ? key : key.url, ORIGIN).pathname;

/** As much of the browser's Cache as the service worker uses. */
class MemoryCache {
  readonly entries = new Map<string, Response>();
  match = async (key: string | Request) => this.entries.get(pathOf(key))?.clone();
  put = async (key: string | Request, response: Response) => void this.entries.set(pathOf(key), response);
  keys = async () => [...this.entries.keys()];
  delete = async (key: string) => this.entries.delete(key);
}

/** Runs public/sw.js itself, with `network` in place of the network. */
function startWorker(network: (path: string) => Response, source = (code: string) => code) {
  const stores = new Map<string, MemoryCache>([["pictor-pages-0", new MemoryCache()]]);
  const listeners = new Map<string, (event: object) => void>();
  const caches = {
    open: async (name: string) => {
      const cache = stores.get(name) ?? new MemoryCache();
      stores.set(name, cache);
      return cache;
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  const state = { isOnline: true, isRegistered: true, hasClaimed: false, fetched: [] as string[] };
  /** A path is completed, as a browser does. */
  class PageRequest extends Request {
    constructor(input: string, init?: RequestInit) {
      super(new URL(input, ORIGIN), init);
    }
  }
  const fetch = async (request: Request) => {
    state.fetched.push(pathOf(request));
    if (!state.isOnline) throw new TypeError("no network");
    const response = network(pathOf(request));
    return Object.defineProperty(response, "type", { value: "basic" });
  };
  const self = {
    location: { origin: ORIGIN },
    navigator: {},
    clients: {
      claim: async () => {
        state.hasClaimed = true;
      },
    },
    registration: {
      unregister: async () => {
        state.isRegistered = false;
      },
    },
    skipWaiting: () => undefined,
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
  };
  const code = source(readFileSync(join(root, "public/sw.js"), "utf8"));
  runInNewContext(code, { self, caches, fetch, URL, Request: PageRequest, Response, crypto });
  /** Resolves when the event and all it waits for are over; `answer` is null where the browser goes its own way. */
  const send = async (type: string, event: object = {}) => {
    let answer: Promise<Response> | null = null;
    const work: Promise<unknown>[] = [];
    listeners.get(type)?.({
      ...event,
      waitUntil: (promise: Promise<unknown>) => work.push(promise),
      respondWith: (promise: Promise<Response>) => {
        answer = promise;
      },
    });
    const response = await (answer as Promise<Response> | null);
    await Promise.all(work);
    return response;
  };
  const get = (
    path: string,
    { mode, ...init }: { mode?: string; method?: string; headers?: object; body?: FormData } = {},
  ) => {
    const request = new PageRequest(path, init as RequestInit);
    if (mode) Object.defineProperty(request, "mode", { value: mode });
    return send("fetch", { request });
  };
  return { stores, state, send, get };
}

const page = (text: string) => new Response(text, { headers: { "content-type": "text/html" } });

describe("the service worker", () => {
  it.each([
    "/api/v1/images",
    "/api/models",
    "/v1/models",
    "/sdapi/v1/options",
    "/mcp",
    "/s/abc",
    "/sw.js",
    "/gallery",
  ])("leaves %s to the network", async (path) => {
    const { get, state } = startWorker(() => page("x"));
    expect(await get(path)).toBeNull();
    expect(state.fetched).toEqual([]);
  });

  it("leaves what is not GET, what is elsewhere, and parts of files alone", async () => {
    const { get } = startWorker(() => page("x"));
    expect(await get("/", { method: "POST", mode: "navigate" })).toBeNull();
    expect(await get(PICTURE, { headers: { range: "bytes=0-1" } })).toBeNull();
    expect(await get(`https://elsewhere.test${PICTURE}`)).toBeNull();
  });

  it("shows a page fresh while there is a network, and as last seen without", async () => {
    let visits = 0;
    const { get, state } = startWorker(() => page(`visit ${++visits}`));
    expect(await (await get("/history", { mode: "navigate" }))?.text()).toBe("visit 1");
    expect(await (await get("/history?x=1", { mode: "navigate" }))?.text()).toBe("visit 2");
    state.isOnline = false;
    expect(await (await get("/history", { mode: "navigate" }))?.text()).toBe("visit 2");
  });

  it("opens the gallery where the page itself was never seen", async () => {
    const { get, send, state } = startWorker((path) => page(`page ${path}`));
    await send("install");
    state.isOnline = false;
    expect(await (await get("/sign-in", { mode: "navigate" }))?.text()).toBe("page /gallery");
    expect(await (await get("/settings", { mode: "navigate" }))?.text()).toBe("page /settings");
    expect(await (await get("/", { mode: "navigate" }))?.text()).toBe("page /");
  });

  it("has the files of the start pages at hand after the first visit", async () => {
    const script = "/_next/static/chunks/0~a.js";
    const { get, send, state } = startWorker((path) => page(`<script src="${script}"></script>${path}`));
    await send("install");
    state.isOnline = false;
    expect(await (await get(script))?.text()).toContain(script);
  });

  it("keeps no failed page", async () => {
    const { get, state } = startWorker(() => new Response("broken", { status: 500 }));
    expect((await get("/", { mode: "navigate" }))?.status).toBe(500);
    state.isOnline = false;
    await expect(get("/", { mode: "navigate" })).rejects.toThrow("no network");
  });

  it("fetches a picture once, a refused one each time", async () => {
    let isAllowed = false;
    const { get, state } = startWorker(
      () => new Response(isAllowed ? "picture" : "no", { status: isAllowed ? 200 : 401 }),
    );
    expect((await get(PICTURE))?.status).toBe(401);
    isAllowed = true;
    expect(await (await get(`${PICTURE}?signature=1`))?.text()).toBe("picture");
    state.isOnline = false;
    expect(await (await get(PICTURE))?.text()).toBe("picture");
    expect(state.fetched).toHaveLength(2);
  });

  it("lets the oldest pictures go beyond its bound", async () => {
    const { get, stores } = startWorker(() => new Response("picture"));
    const name = (index: number) => `/i/${index.toString(16).padStart(64, "0")}.png`;
    for (let index = 0; index < 503; index++) await get(name(index));
    const kept = [...(stores.get("pictor-pictures")?.entries.keys() ?? [])];
    expect([kept.length, kept[0]]).toEqual([500, name(3)]);
  });

  it("throws away what older versions kept, and is there for the page that brought it", async () => {
    const { send, state, stores } = startWorker(() => page("x"));
    await send("install");
    expect([...stores.keys()]).toContain("pictor-pages-0");
    await send("activate");
    expect([...stores.keys()].sort()).toEqual(["pictor-files-dev", "pictor-pages-dev"]);
    expect(state.hasClaimed).toBe(true);
  });

  it("is another worker after each build, and has all its files at hand", async () => {
    const lazy = "/_next/static/chunks/lightbox.js";
    const stamped = (code: string) => stampServiceWorker(code, "0123abcd", [lazy]);
    const { get, send, state, stores } = startWorker((path) => new Response(path), stamped);
    await send("install");
    expect([...stores.keys()]).toContain("pictor-files-0123abcd");
    state.isOnline = false;
    expect(await (await get(lazy))?.text()).toBe(lazy);
    expect(() => stampServiceWorker("no such lines", "1", [])).toThrow("no place");
  });

  it("goes away with all it kept when it is switched off, whatever the page is able to do", async () => {
    const { get, send, state, stores } = startWorker(() => page("x"));
    await send("install");
    expect(await get("/?sw=off", { mode: "navigate" })).toBeNull();
    expect(state.isRegistered).toBe(false);
    // The page that is still open gets what it asks for from the network, and none of it is kept.
    expect(await get(PICTURE)).toBeNull();
    expect([...stores.keys()]).toEqual([]);
  });

  it("is replaced by one that removes everything where a deployment wants none", async () => {
    const { get, send, state, stores } = startWorker(
      () => page("x"),
      () => REMOVER,
    );
    await send("install");
    await send("activate");
    expect([state.isRegistered, [...stores.keys()]]).toEqual([false, []]);
    expect(await get("/", { mode: "navigate" })).toBeNull();
  });

  it("passes shared words on where nothing can be kept, and leaves other posts alone", async () => {
    const { get, state } = startWorker(() => page("x"));
    const body = new FormData();
    body.set("title", "A title");
    body.set("text", "a fox & a hare");
    const answer = await get("/share", { method: "POST", body });
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get("location")).toBe(`${ORIGIN}/?prompt=a%20fox%20%26%20a%20hare`);
    expect(await get("/api/v1/generations", { method: "POST" })).toBeNull();
    expect(state.fetched).toEqual([]);
  });
});
