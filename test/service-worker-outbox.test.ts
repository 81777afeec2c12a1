import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createMemoryDatabase } from "./support/memory-database";
import { root } from "./support/source-files";

interface Entry {
  readonly key: string;
  readonly request: { readonly prompt: string; readonly count?: number };
  readonly createdAt: number;
  readonly refused: readonly string[];
}
const entryOf = (key: string, createdAt: number, count?: number): Entry => ({
  key,
  request: { prompt: `prompt ${key}`, ...(count ? { count } : {}) },
  createdAt,
  refused: [],
});

/** Wakes public/sw.js itself by Background Sync; `answer` is the API, `visible` a window that is looked at. */
async function sync(
  entries: readonly Entry[],
  answer: (body: Entry["request"]) => Response,
  { held = [] as readonly string[], isLookedAt = false } = {},
) {
  const outbox = new Map(entries.map((entry) => [entry.key, entry]));
  const sent: { readonly prompt: string; readonly key: string | null }[] = [];
  const told: unknown[] = [];
  const locked: string[] = [];
  const lockedAtSending: string[][] = [];
  const lockedAtAnswer: string[][] = [];
  const listeners = new Map<string, (event: object) => void>();
  const self = {
    location: { origin: "https://studio.test" },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    clients: {
      matchAll: async () =>
        isLookedAt
          ? [{ visibilityState: "visible", postMessage: (message: unknown) => told.push(message) }]
          : [{ visibilityState: "hidden" }],
    },
    navigator: {
      locks: {
        request: async (name: string, ...rest: readonly unknown[]) => {
          const isFree = !held.some((key) => name.endsWith(`-${key}`));
          const work = rest.at(-1) as (lock: object | null) => Promise<void>;
          locked.push(name);
          const done = await work(isFree ? {} : null);
          locked.splice(locked.indexOf(name), 1);
          return done;
        },
      },
    },
  };
  const fetch = async (_: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body));
    const key = new Headers(init.headers).get("idempotency-key");
    sent.push({ prompt: body.prompt, key });
    lockedAtSending.push([...locked]);
    // An answer takes its time.
    await new Promise((resolve) => setTimeout(resolve));
    lockedAtAnswer.push([...locked]);
    return answer(body);
  };
  class Channel {
    postMessage = (message: unknown) => told.push(message);
    close = () => undefined;
  }
  const indexedDB = createMemoryDatabase({ outbox });
  const code = readFileSync(join(root, "public/sw.js"), "utf8");
  runInNewContext(code, { self, caches: {}, fetch, indexedDB, BroadcastChannel: Channel, URL, Response });
  let work: Promise<unknown> = Promise.resolve();
  const waitUntil = (promise: Promise<unknown>) => {
    work = promise;
  };
  listeners.get("sync")?.({ tag: "outbox", waitUntil });
  const failure = await work.then(
    () => null,
    (error: Error) => error.message,
  );
  return { left: [...outbox.values()], sent, told, failure, lockedAtSending, lockedAtAnswer };
}

const painted = (images: number, extra: object = {}) =>
  Response.json({ stored: true, images: Array(images).fill({}), error: null, ...extra });
const failed = (status: number, code: string) => Response.json({ error: { code } }, { status });

describe("the service worker's outbox", () => {
  it("sends what waits in its order, each under its key, and tells the pages", async () => {
    const { left, sent, told, failure } = await sync([entryOf("b", 2), entryOf("a", 1)], () => painted(1));
    expect(sent).toEqual([
      { prompt: "prompt a", key: "a" },
      { prompt: "prompt b", key: "b" },
    ]);
    expect([left, told, failure]).toEqual([[], ["changed", "changed"], null]);
  });

  it("sends those of one press in order, and lets a page begin with the next as soon as one is on its way", async () => {
    const entries = [entryOf("c", 1.002), entryOf("a", 1), entryOf("b", 1.001)];
    const { sent, lockedAtSending, lockedAtAnswer } = await sync(entries, () => painted(1));
    expect(sent.map(({ key }) => key)).toEqual(["a", "b", "c"]);
    const own = ["a", "b", "c"].map((key) => `pictor-outbox-${key}`);
    expect(lockedAtSending).toEqual(own.map((name) => ["pictor-outbox", name]));
    expect(lockedAtAnswer).toEqual(own.map((name) => [name]));
  });

  it("leaves what a page is sending, and leaves all to a page that is looked at", async () => {
    const busy = await sync([entryOf("a", 1)], () => painted(1), { held: ["a"] });
    expect([busy.sent, busy.left.length]).toEqual([[], 1]);
    const seen = await sync([entryOf("a", 1)], () => painted(1), { isLookedAt: true });
    expect([seen.sent, seen.told, seen.left.length]).toEqual([[], ["outbox"], 1]);
  });

  it("keeps the words while nobody is signed in", async () => {
    const { left, failure } = await sync([entryOf("a", 1)], () => failed(401, "unauthorized"));
    expect([left, failure]).toEqual([[entryOf("a", 1)], null]);
  });

  it.each([409, 429, 500, 503])("asks the browser to try again after %d", async (status) => {
    const { left, failure } = await sync([entryOf("a", 1)], () => failed(status, "capacity"));
    expect(left).toEqual([entryOf("a", 1)]);
    expect(failure).toContain(String(status));
  });

  it("keeps the words of what was refused, and of each picture that is missing, for a page to show", async () => {
    const no = await sync([entryOf("a", 1, 2)], () => failed(400, "content_rejected"));
    expect(no.left[0]?.refused).toEqual(["content_rejected", "content_rejected"]);
    const part = await sync([entryOf("a", 1, 3)], () => painted(2, { error: { code: "capacity" } }));
    expect(part.left[0]?.refused).toEqual(["capacity"]);
    const again = await sync(part.left, () => painted(3));
    expect([again.sent, again.left]).toEqual([[], part.left]);
  });

  it("lets a page ask again for pictures that the library could not keep", async () => {
    const { left } = await sync([entryOf("a", 1)], () => painted(1, { stored: false }));
    expect(left).toEqual([entryOf("a", 1)]);
  });
});
