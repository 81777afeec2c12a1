import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { migrate, type RunningServer, startPagesStack } from "../scripts/toolbox/local-stack.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { encode, type MalformedRequest, malformedRequests } from "../test/malformed-requests.ts";
import { faultOf, operations } from "../test/openapi-support.ts";

/**
 * Malformed requests out of the OpenAPI document, over HTTP and to both lanes: the Worker entry of a build, started here
 * with a library of its own, and the Next development server. In the build every call of a model fails with a code that no
 * request can bring about: that tells which requests were good by chance, and the Next server is spared them, where they
 * would have pictures painted.
 */
/** The same requests in every run, so that a red run tells of the change under test; FUZZ_SEED=<number> sends others. */
const SEED = Number(process.env.FUZZ_SEED ?? 1_467_220_096);
/** Requests to each operation; together more than 5,000. The development server takes ten times as long for one. */
const RUNS = { express: Math.ceil(4_600 / operations.length), next: Math.ceil(600 / operations.length) };
const AT_ONCE = 8;
const GOOD_BY_CHANCE = "model_requires_paid_plan";
const EMULATOR = { EMULATOR_FAULT: "3041" };

const asOwner = { authorization: `Bearer ${process.env.E2E_API_KEY ?? ""}` };
type Documented = (typeof operations)[number];
interface Planned extends MalformedRequest {
  readonly documented: Documented;
  /** Which of the operation's requests it is. */
  readonly turn: number;
}
interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The same seed plans the same requests; those that a URL resolves to another address are left out. */
function plan(): Planned[] {
  return operations.flatMap((documented) => {
    const address = new RegExp(`^${documented.path.replace(/\{\w+\}/g, "[^/]+")}$`);
    const requests = fc.sample(malformedRequests(documented), { seed: SEED, numRuns: RUNS.express });
    return requests
      .map((request, turn) => ({ ...request, documented, turn }))
      .filter(({ path }) => address.test(new URL(path, "http://host").pathname));
  });
}

async function send(base: string, request: Planned): Promise<Answer> {
  const { path, headers, body, documented } = request;
  const response = await fetch(`${base}${path}`, {
    method: documented.method,
    headers: { ...asOwner, ...headers },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(60_000),
  });
  const { status } = response;
  const fault = status < 500 ? await faultOf(documented.operation, response) : "a failure of ours";
  const text = await response.text();
  const told = `${documented.method} ${path} ${encode(headers)} ${String(body).slice(0, 300)}`;
  expect(fault, `${told} -> ${status} ${text.slice(0, 300)} (FUZZ_SEED=${SEED})`).toBeNull();
  return { status, text };
}

/** Sends all of them, eight at once, and resolves to the answers. Throws at the first bad one. */
async function sendAll(base: string, requests: readonly Planned[]): Promise<Map<Planned, Answer>> {
  const answers = new Map<Planned, Answer>();
  const left = requests.values();
  const worker = async () => {
    for (const request of left) answers.set(request, await send(base, request));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

/**
 * The first few of each operation that were no good in the build. An Idempotency-Key is left out: its answer depends on the
 * request that came first.
 */
function isForNext({ turn, headers }: Planned, answer: Answer | undefined): boolean {
  if (turn >= RUNS.next || headers["idempotency-key"] === "a" || !answer) return false;
  return answer.status !== 202 && !answer.text.includes(GOOD_BY_CHANCE);
}

/** What is in the library: pictures and finished work, as an export tells them. */
async function stored(base: string): Promise<string[]> {
  const text = await (await fetch(`${base}/api/v1/export`, { headers: asOwner })).text();
  const lines = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.at(-1)).toMatchObject({ type: "end" });
  return lines
    .filter(({ type, status, images }) => type === "generation" && (status !== "failed" || images.length > 0))
    .map(({ id, status }) => `${id} ${status}`);
}

let express: RunningServer;
const persistDir = mkdtempSync(join(tmpdir(), "pictor-fuzz-"));
test.beforeAll(async () => {
  // Two programs start here, after the servers of the other tests.
  test.setTimeout(180_000);
  const [port = 0] = await freePorts(1);
  await migrate(persistDir);
  const vars = { ALLOW_ANONYMOUS: "true", API_KEY: process.env.E2E_API_KEY };
  express = await startPagesStack({ port, persistDir, vars, emulatorVars: EMULATOR, quiet: true });
});
test.afterAll(async () => {
  await express?.stop();
  rmSync(persistDir, { recursive: true, force: true });
});

test("malformed requests to both lanes: no 5xx, each surface's own errors, nothing stored", async ({
  baseURL,
}) => {
  // The development server compiles each route when it is first asked for.
  test.setTimeout(600_000);
  const nextLane = baseURL ?? "";
  console.log(`FUZZ_SEED=${SEED}`);
  const planned = plan();
  const isDeletion = ({ documented }: Planned) => documented.method === "DELETE";
  // What a deletion wipes out cannot be found any more, so they come last.
  const [deletions, others] = [planned.filter(isDeletion), planned.filter((one) => !isDeletion(one))];
  const started = Date.now();
  const byExpress = await sendAll(express.url, others);
  const between = Date.now();
  const byNext = await sendAll(
    nextLane,
    others.filter((request) => isForNext(request, byExpress.get(request))),
  );
  for (const base of [express.url, nextLane]) expect(await stored(base)).toEqual([]);
  const deleted = [
    await sendAll(express.url, deletions),
    await sendAll(
      nextLane,
      deletions.filter(({ turn }) => turn < RUNS.next),
    ),
  ];
  console.log(
    `${byExpress.size} requests to the express lane in ${between - started} ms, ${byNext.size} to Next and the deletions in ${Date.now() - between} ms`,
  );
  const sent = [byExpress, byNext, ...deleted].reduce((sum, { size }) => sum + size, 0);
  expect(sent).toBeGreaterThanOrEqual(5_000);
});
