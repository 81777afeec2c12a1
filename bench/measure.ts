import { readFileSync } from "node:fs";
import { Agent, request as httpRequest } from "node:http";
import type { Subject } from "./start-subject.ts";

/** One request to send again and again. */
export interface Shot {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}
export interface Measured {
  /** CPU of the Worker's process a request, user and system, milliseconds. */
  readonly cpuMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
}
/** A request to one Worker. */
export interface Lane {
  readonly subject: Subject;
  readonly shot: Shot;
}

/** Linux counts process time in ticks of 10 ms (USER_HZ is 100 on every architecture workerd runs on). */
const TICK_MS = 10;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** User and system time a process has used, milliseconds. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name in brackets may hold spaces; utime and stime are fields 14 and 15, counted from the pid.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Sends one request and reads the whole reply. */
export function send(subject: Subject, shot: Shot): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `${subject.url}${shot.path}`,
      {
        agent,
        method: shot.method,
        headers: {
          ...shot.headers,
          ...(shot.body ? { "content-length": Buffer.byteLength(shot.body) } : {}),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("error", reject);
        incoming.on("end", () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(shot.body);
  });
}

async function expectOk(lane: Lane): Promise<void> {
  const { status, body } = await send(lane.subject, lane.shot);
  if (status !== 200) {
    const { method, path } = lane.shot;
    throw new Error(`${lane.subject.name}: ${method} ${path} answered ${status}: ${body.subarray(0, 400)}`);
  }
}

async function idleCpuPerMs(pid: number): Promise<number> {
  const cpu = cpuOf(pid);
  const start = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return (cpuOf(pid) - cpu) / (performance.now() - start);
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Measures lanes against each other: warm-up, then rounds in turn, so that what else the machine does falls on
 * all of them alike. One request at a time; a reply other than 200 ends the run.
 */
export async function measure(
  lanes: readonly Lane[],
  effort: { readonly warmUp: number; readonly rounds: number; readonly roundMs: number },
): Promise<Measured[]> {
  const totals = lanes.map((lane) => ({ lane, cpuMs: 0, latencies: [] as number[], idle: 0 }));
  for (const total of totals) {
    for (let sent = 0; sent < effort.warmUp; sent++) await expectOk(total.lane);
    total.idle = await idleCpuPerMs(total.lane.subject.pid);
  }
  for (let round = 0; round < effort.rounds; round++) {
    for (const total of totals) {
      const cpuBefore = cpuOf(total.lane.subject.pid);
      const start = performance.now();
      let at = start;
      while (at - start < effort.roundMs) {
        await expectOk(total.lane);
        const now = performance.now();
        total.latencies.push(now - at);
        at = now;
      }
      total.cpuMs += cpuOf(total.lane.subject.pid) - cpuBefore - total.idle * (at - start);
    }
  }
  return totals.map(({ cpuMs, latencies }) => {
    const sorted = latencies.toSorted((a, b) => a - b);
    return {
      cpuMs: cpuMs / latencies.length,
      p50Ms: percentile(sorted, 0.5),
      p99Ms: percentile(sorted, 0.99),
      requests: latencies.length,
    };
  });
}
