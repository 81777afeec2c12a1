import type { GenerationRequest } from "@/lib/domain/generation";
import { type KeepText, keepCrashCopy } from "./crash-copy";
import type { Job, JobPart } from "./generation-job";
import { addEndedJob, enqueue, jobs } from "./generation-queue";
import { asArray, asRecord, asString } from "./json";
import { retryOf } from "./retry-request";
import { wasReloaded } from "./was-reloaded";

/** Of this tab: another one's running jobs are not unfinished, unless it died. */
const STORAGE_KEY = "unfinished-jobs";
/** What a part gets that was under way when the page went. */
const INTERRUPTED = "interrupted";

/** A job as it is kept: the request and, for each picture that is owed, why it is. */
export interface UnfinishedJob {
  readonly request: GenerationRequest;
  readonly model: string;
  readonly ratio: number;
  readonly codes: readonly string[];
  /** The same with all its steps, where it is a draft. */
  readonly finish?: GenerationRequest;
  /** It had not been sent: a reload lets it take its turn again. */
  readonly isQueued?: boolean;
}

function codeOf(part: JobPart): string | null {
  // A page that goes breaks its connections first: from here that looks like no network.
  if (part.status === "failed") return part.error.code === "offline" ? INTERRUPTED : part.error.code;
  return part.status === "waiting" || part.status === "running" ? INTERRUPTED : null;
}

/** What the wall still owes, oldest first; what the outbox keeps is not this list's business. */
export function unfinishedOf(list: readonly Job[]): readonly UnfinishedJob[] {
  return list
    .filter(({ kept }) => !kept)
    .flatMap((job): readonly UnfinishedJob[] => {
      const { request, finish, model, ratio, parts } = job;
      const owed = parts.flatMap((part, position) => {
        const code = codeOf(part);
        return code === null ? [] : [{ code, position }];
      });
      if (owed.length === 0) return [];
      const whole = {
        request,
        ...(finish ? { finish } : {}),
        model,
        ratio,
        codes: owed.map(({ code }) => code),
      };
      if (job.stage === "queued") return [{ ...whole, isQueued: true }];
      // Each picture of a chosen seed has a seed of its own, which follows from its place in the whole batch.
      if (request.seed !== undefined)
        return owed.map(({ code, position }) => ({
          ...retryOf(job, position, null),
          model,
          ratio,
          codes: [code],
        }));
      return [whole];
    })
    .reverse();
}

/** The jobs in a stored text; what cannot be read is left out. */
export function readUnfinished(text: string | null): readonly UnfinishedJob[] {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? "null");
  } catch {
    return [];
  }
  return asArray(stored).flatMap((entry) => {
    const { request, finish, model, ratio, codes, isQueued } = asRecord(entry);
    const reasons = asArray(codes).flatMap((code) => asString(code) ?? []);
    const isWhole = asString(asRecord(request).prompt) !== null && typeof ratio === "number" && ratio > 0;
    if (!isWhole || typeof model !== "string" || reasons.length === 0) return [];
    const isDraft = asString(asRecord(finish).prompt) !== null;
    return [
      {
        request: request as GenerationRequest,
        ...(isDraft ? { finish: finish as GenerationRequest } : {}),
        model,
        ratio,
        codes: reasons,
        ...(isQueued === true ? { isQueued } : {}),
      },
    ];
  });
}

/** Reference pictures may be too much for a storage: the words alone are kept then, where they suffice. */
function write(list: readonly UnfinishedJob[], storages: readonly KeepText[]): void {
  const text = list.length === 0 ? null : JSON.stringify(list);
  const full = storages.filter((put) => {
    try {
      put(text);
      return false;
    } catch {
      return true;
    }
  });
  if (full.length === 0) return;
  const light = list.filter(({ request }) => !request.inputImages && !request.mask);
  if (light.length < list.length) write(light, full);
}

const putInSession: KeepText = (text) => {
  if (text === null) sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, text);
};

const shownOf = ({ model, ratio, finish }: UnfinishedJob) => ({
  model,
  ratio,
  ...(finish ? { finish } : {}),
});

let hasStarted = false;

/**
 * Brings back what the last visit of this tab left unfinished, and what tabs that crashed did, once, and keeps watch from
 * then on.
 */
export function startUnfinishedJobs(): void {
  if (hasStarted) return;
  hasStarted = true;
  const storages = [putInSession];
  try {
    for (const job of readUnfinished(sessionStorage.getItem(STORAGE_KEY))) {
      // A copy of the tab has a copy of the list: only a reload knows that nobody else sends it.
      if (job.isQueued && wasReloaded()) enqueue(job.request, shownOf(job));
      else addEndedJob(job);
    }
    storages.push(
      keepCrashCopy(STORAGE_KEY, (text) => {
        for (const job of readUnfinished(text)) addEndedJob(job);
      }),
    );
  } catch {
    // No storage: there is nothing to bring back.
  }
  let before = "";
  const keep = () => {
    const list = unfinishedOf(jobs.get());
    // Most events change nothing that is kept.
    const now = list
      .map(({ request, codes, isQueued }) => `${request.prompt}\n${codes.join()}${isQueued}`)
      .join("\n");
    if (now === before) return;
    before = now;
    write(list, storages);
  };
  keep();
  jobs.subscribe(keep);
}
