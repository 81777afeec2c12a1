import type { Job } from "./generation-job";
import { addEndedJob, addHeldJob, changeJob, jobs, releaseJob } from "./generation-queue";
import { imageFeed, refresh } from "./image-feed";
import {
  isWaiting,
  type OutboxEntry,
  readEntries,
  removeEntry,
  writeEntry,
  writtenAt,
} from "./outbox-entries";
import { askForSync, onWorkerMessage } from "./service-worker";
import { session } from "./session";

/** Said to the other windows, and by the service worker, when something came into the outbox or left it. */
const CHANNEL = "pictor-outbox";
/** A browser does not always notice that the network is back. */
const RETRY_MS = 20_000;

/** Keys of the jobs that this window is sending, and of those that are being written down. */
const sending = new Set<string>();
const writing = new Set<string>();
let channel: BroadcastChannel | null = null;

const tellOthers = () => channel?.postMessage("changed");
const heldJobs = () => jobs.get().filter((job) => job.stage === "held");
const find = (key: string) => jobs.get().find((job) => job.key === key);

/** Runs `work` while no other window, nor the service worker, is at the entry; `isFree` false: one is. */
async function withEntry(key: string, work: (isFree: boolean) => Promise<void>): Promise<void> {
  // Without locks (an old browser) the key alone must do: the server paints once for it.
  if (!navigator.locks) return await work(true);
  await navigator.locks.request(`${CHANNEL}-${key}`, { ifAvailable: true }, (lock) => work(lock !== null));
}

async function keep(job: Job, key: string): Promise<void> {
  writing.add(key);
  try {
    await writeEntry({ ...job, key, createdAt: writtenAt(job, jobs.get()) });
    if (find(key)?.stage === "held") changeJob(job.id, (old) => ({ ...old, kept: "here" }));
    else await removeEntry(key);
    tellOthers();
    void askForSync();
  } catch {
    // No storage: it waits as long as this page lives, and unfinished-jobs.ts remembers it over a reload.
  }
  writing.delete(key);
  void sendHeld();
}

/** Writes down what begins to wait, and strikes out what the visitor took back. */
function watchJobs(): void {
  for (const job of jobs.get()) {
    const { id, key, kept, stage } = job;
    if (!key || sending.has(key) || writing.has(key)) continue;
    if (stage === "held" && !kept && !written.has(id)) {
      written.add(id);
      void keep(job, key);
    }
    if (stage === "ended" && kept) {
      changeJob(id, ({ kept: _, ...old }) => old);
      void removeEntry(key).then(tellOthers);
    }
  }
}
/** Ids of jobs that were written down once, or could not be: no second try at every change of the wall. */
const written = new Set<string>();

function whenSettled(id: string): Promise<Job | undefined> {
  return new Promise((resolve) => {
    const check = () => {
      const job = jobs.get().find((candidate) => candidate.id === id);
      if (job && job.stage !== "ended" && job.stage !== "held") return;
      unsubscribe();
      resolve(job);
    };
    const unsubscribe = jobs.subscribe(check);
    check();
  });
}

/** Another window, or the service worker, has sent it: its pictures are in the library. */
function drop(key: string): void {
  jobs.set((list) => list.filter((job) => job.key !== key));
  const newest = imageFeed({});
  if (newest.get().nextCursor !== undefined) void refresh(newest, {});
}

/** Sends a job under the lock of its entry; `onTurn` is called once it has its place in the queue. */
async function send({ id }: Job, key: string, onTurn: () => void): Promise<void> {
  sending.add(key);
  try {
    await withEntry(key, async (isFree) => {
      if (!isFree) {
        changeJob(id, (job) => ({ ...job, kept: "elsewhere" }));
        return;
      }
      if (!(await isWaiting(key).catch(() => true))) return drop(key);
      changeJob(id, (job) => ({ ...job, kept: "here" }));
      releaseJob(id);
      onTurn();
      const job = await whenSettled(id);
      if (job?.stage === "held") return;
      await removeEntry(key);
      if (job) changeJob(id, ({ kept: _, ...old }) => old);
      tellOthers();
    });
  } finally {
    sending.delete(key);
  }
}

/** Sends what waits, oldest first, unless there is no connection or nobody is signed in. */
async function sendInOrder(): Promise<void> {
  const visitor = session.get();
  const isShut = visitor !== null && !visitor.signedIn && !visitor.anonymous;
  if (navigator.onLine === false || isShut) return;
  for (const { key } of heldJobs().toReversed()) {
    const job = key ? find(key) : undefined;
    if (!key || job?.stage !== "held" || sending.has(key)) continue;
    // What was written after it waits too; the end of the writing sends them all.
    if (writing.has(key)) return;
    // They settle side by side, but each takes its turn before the next one does.
    if (job.kept) await new Promise<void>((resolve) => void send(job, key, resolve).finally(resolve));
    else releaseJob(job.id);
  }
}

/** The last sending that was begun; the next one follows it, so that what is written later does not overtake. */
let turn: Promise<void> = Promise.resolve();

/** One sending at a time, in this window and, where there are locks, in all of them. */
function sendHeld(): Promise<void> {
  const begin = () => (navigator.locks ? navigator.locks.request(CHANNEL, sendInOrder) : sendInOrder());
  turn = turn.then(begin, begin);
  return turn;
}

/** The service worker could not have these painted: they go on the wall with the reason, once. */
function showRefused({ refused, ...entry }: OutboxEntry): Promise<void> {
  return withEntry(entry.key, async (isFree) => {
    if (!isFree || !(await isWaiting(entry.key).catch(() => false))) return;
    addEndedJob({ ...entry, codes: refused });
    await removeEntry(entry.key);
  });
}

/** Makes the wall show what is in the outbox, then sends it if it can be sent. */
async function readOutbox(): Promise<void> {
  for (const entry of await readEntries()) {
    if (entry.refused.length > 0) await showRefused(entry);
    else if (!find(entry.key)) addHeldJob(entry);
  }
  for (const { key, kept } of heldJobs()) {
    const isOurs = !key || !kept || sending.has(key);
    if (!isOurs && !(await isWaiting(key).catch(() => true))) drop(key);
  }
  await sendHeld();
}

let hasStarted = false;

/**
 * Keeps what is written without a connection, over a reload and a closed browser, and sends it when there is one:
 * every entry once, whichever window or the service worker comes first.
 */
export function startOutbox(): void {
  if (hasStarted) return;
  hasStarted = true;
  if ("BroadcastChannel" in window) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void readOutbox();
  }
  jobs.subscribe(watchJobs);
  watchJobs();
  void readOutbox();
  const sendNow = () => void sendHeld();
  window.addEventListener("online", sendNow);
  document.addEventListener("visibilitychange", sendNow);
  onWorkerMessage("outbox", sendNow);
  session.subscribe(sendNow);
  setInterval(() => {
    if (heldJobs().length > 0 && document.visibilityState === "visible") void sendHeld();
  }, RETRY_MS);
}
