import type { GenerationRequest } from "@/lib/domain/generation";
import type { Job } from "./generation-job";
import type { KeptJob } from "./generation-queue";
import { asArray, asRecord, asString } from "./json";
import { inOfflineStore } from "./offline-database";

/** More jobs than fit on the wall. */
const MAX_TWINS = 1_000;

/** A generation that waits for a connection. */
export interface OutboxEntry extends KeptJob {
  /** The service worker sent it and these were refused, by error code, one a picture. */
  readonly refused: readonly string[];
}

/** An entry as it stands in the database; null: it is none (another version wrote it, or somebody's hand). */
export function readEntry(value: unknown): OutboxEntry | null {
  const { key, request, finish, model, ratio, createdAt, refused } = asRecord(value);
  const isRequest = (asString(asRecord(request).prompt) ?? "").trim() !== "";
  if (typeof key !== "string" || typeof model !== "string" || !isRequest) return null;
  if (typeof ratio !== "number" || !(ratio > 0)) return null;
  const hasFinish = asString(asRecord(finish).prompt) !== null;
  return {
    key,
    request: request as GenerationRequest,
    ...(hasFinish ? { finish: finish as GenerationRequest } : {}),
    model,
    ratio,
    createdAt: typeof createdAt === "number" ? createdAt : Date.now(),
    refused: asArray(refused).flatMap((code) => asString(code) ?? []),
  };
}

/**
 * When a job was written, later than every one written before it: those of one press are of the same millisecond, and
 * their order would be lost in the database. `list` is the wall, newest first.
 */
export function writtenAt(job: Job, list: readonly Job[]): number {
  const twins = list.filter(({ createdAt }) => createdAt === job.createdAt).map(({ id }) => id);
  return job.createdAt + twins.toReversed().indexOf(job.id) / MAX_TWINS;
}

/** All that waits, oldest first; nothing where the browser keeps nothing. */
export async function readEntries(): Promise<readonly OutboxEntry[]> {
  const all = await inOfflineStore("outbox", "readonly", (store) => store.getAll()).catch(() => []);
  return all.flatMap((value) => readEntry(value) ?? []).sort((a, b) => a.createdAt - b.createdAt);
}

/** Whether an entry still waits: another window may have sent it, or taken it back. */
export async function isWaiting(key: string): Promise<boolean> {
  return (await inOfflineStore("outbox", "readonly", (store) => store.getKey(key))) !== undefined;
}

/** Rejects where the browser keeps nothing. */
export async function writeEntry(entry: KeptJob): Promise<void> {
  const { key, request, finish, model, ratio, createdAt } = entry;
  const plain = { key, request, ...(finish ? { finish } : {}), model, ratio, createdAt, refused: [] };
  await inOfflineStore("outbox", "readwrite", (store) => store.put(plain));
}

export async function removeEntry(key: string): Promise<void> {
  await inOfflineStore("outbox", "readwrite", (store) => store.delete(key)).catch(() => undefined);
}
