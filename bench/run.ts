import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { buildPages } from "../scripts/toolbox/build-pages.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { firstLoadSizes, workerGzipBytes } from "./build-sizes.ts";
import { FIXTURE_BYTES } from "./fixture-picture.ts";

import { type Lane, measure, type Shot, send } from "./measure.ts";
import { profileCpu } from "./profile-cpu.ts";
import { BUILD, readCompatibility, readPages } from "./read-build.ts";
import { readBundle, type WorkerModule } from "./read-bundle.ts";
import { missedReaches, type Row, toMarkdown, writeIntoDocument } from "./report.ts";
import {
  BENCH_KEY,
  generationsShot,
  listShot,
  modelsShot,
  pageShot,
  paintShot,
  pictureShot,
  storeShot,
} from "./shots.ts";
import { startBackends } from "./start-backends.ts";
import { type Subject, startSubject } from "./start-subject.ts";

const HELP = `npm run bench -- [--quick] [--no-build] [--profile] [--write-readme]
Measures the built Worker under workerd against a bare Worker on this machine.
  --quick         fewer requests; for a look, not for figures
  --no-build      measure the build that stands in dist/pages, whatever the sources say
  --profile       show where the Worker's own JavaScript spends its time, instead of figures
  --write-readme  put the tables into README.md and README.zh-CN.md`;

const BARE_PAGE = "/bare-page.html";
const flags = new Set(process.argv.slice(2));
const effort = flags.has("--quick")
  ? { warmUp: 100, rounds: 2, roundMs: 500 }
  : { warmUp: 400, rounds: 6, roundMs: 1_500 };

function bareModules(): WorkerModule[] {
  const built = buildSync({
    entryPoints: [new URL("./bare-worker.ts", import.meta.url).pathname],
    bundle: true,
    external: ["node:*"],
    format: "esm",
    write: false,
  });
  return built.outputFiles.map(({ contents }) => ({
    name: "worker.js",
    kind: "esModule",
    contents: Buffer.from(contents),
  }));
}

/** The picture a reply carries; a reply without the whole picture would make the figures worthless. */
async function paintOnce(subject: Subject): Promise<Buffer> {
  const { status, body } = await send(subject, paintShot);
  const reply = JSON.parse(body.toString("utf8")) as { image?: string };
  const picture = Buffer.from(reply.image ?? "", "base64");
  if (status !== 200 || picture.length !== FIXTURE_BYTES) {
    throw new Error(
      `${subject.name}: POST /api/image answered ${status} and ${picture.length} bytes of picture.`,
    );
  }
  return picture;
}

async function printProfiles(
  subject: Subject,
  inspectorPort: number,
  shots: Readonly<Record<string, Shot>>,
): Promise<void> {
  for (const [label, shot] of Object.entries(shots)) {
    console.log(`\n${label}`);
    for (const { share, where } of (await profileCpu(subject, inspectorPort, shot)).slice(0, 25)) {
      console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${where}`);
    }
  }
}

async function run(stops: (() => unknown)[]): Promise<void> {
  if (!flags.has("--no-build")) await buildPages();
  const folder = mkdtempSync(join(tmpdir(), "pictor-bench-"));
  stops.push(() => rmSync(folder, { recursive: true, force: true }));
  const pages = readPages(BUILD.assets);
  const studio = pages.find(({ page }) => page === "/");
  if (!studio) throw new Error("The build has no prerendered studio page.");
  const backends = await startBackends({
    assetsFolder: BUILD.assets,
    migrationsFolder: BUILD.migrations,
    extraAssets: { [BARE_PAGE]: studio.html },
  });
  stops.push(backends.stop);

  const { date, flags: compatibilityFlags } = readCompatibility();
  const pictorModules = readBundle(BUILD.worker);
  const start = async (
    name: string,
    modules: WorkerModule[],
    storage: boolean,
    json = {},
    inspectorPort?: number,
  ) => {
    const subject = await startSubject({
      name,
      modules,
      storage,
      json,
      inspectorPort,
      compatibilityDate: date,
      compatibilityFlags,
      backends: backends.ports,
      variables: { API_KEY: BENCH_KEY },
      folder: join(folder, name),
    });
    stops.push(subject.stop);
    return subject;
  };
  const pictor = await start("pictor", pictorModules, false);
  const inspectorPort = flags.has("--profile") ? (await freePorts(1))[0] : undefined;
  const storing = await start("pictor-storing", pictorModules, true, {}, inspectorPort);
  const models = await send(pictor, modelsShot);
  const bare = await start("bare", bareModules(), true, { MODELS: models.body.toString("utf8") });

  await paintOnce(pictor);
  await paintOnce(bare);
  const stored = createHash("sha256")
    .update(await paintOnce(storing))
    .digest("hex");
  const picture = pictureShot(`${stored}.jpg`);
  const put = await send(storing, picture);
  if (put.body.length !== FIXTURE_BYTES) throw new Error(`The stored picture came back with ${put.status}.`);

  if (inspectorPort) {
    await printProfiles(storing, inspectorPort, {
      "POST /api/image, stored": paintShot,
      "studio page": pageShot("/"),
    });
    return;
  }

  const rows: Row[] = [];
  const compare = async (label: string, subject: Subject, shot: Shot, bareShot: Shot, reach?: number) => {
    console.error(`measuring: ${label}`);
    const lanes: Lane[] = [
      { subject, shot },
      { subject: bare, shot: bareShot },
    ];
    const [pictorResult, bareResult] = await measure(lanes, effort);
    if (pictorResult && bareResult) rows.push({ label, pictor: pictorResult, bare: bareResult, reach });
  };
  await compare("`POST /api/image`, 300 KiB, not stored", pictor, paintShot, paintShot, 1.5);
  const openAi = "`POST /v1/images/generations`, 300 KiB";
  await compare(`${openAi}, not stored`, pictor, generationsShot, paintShot, 1.5);
  await compare("`POST /api/image`, 300 KiB, stored", storing, paintShot, paintShot);
  await compare("the same, bare Worker stores too", storing, paintShot, storeShot);
  await compare("`GET /api/models`", pictor, modelsShot, modelsShot);
  const listed = JSON.parse((await send(storing, listShot)).body.toString("utf8")) as { items?: unknown[] };
  if (listed.items?.length !== 50) throw new Error("The library of the bench holds fewer than 50 pictures.");
  await compare("`GET /api/v1/images`, 50 of them, against a constant JSON", storing, listShot, modelsShot);
  await send(bare, storeShot);
  await compare("`GET /i/...`, 300 KiB", storing, picture, picture);
  await compare("studio page, prerendered", pictor, pageShot("/"), pageShot(BARE_PAGE), 2.2);

  const report = {
    rows,
    workerGzipBytes: workerGzipBytes(pictorModules),
    pages: firstLoadSizes(pages, BUILD.assets),
  };
  const markdown = toMarkdown(report);
  console.log(`\n${markdown}`);
  for (const sentence of missedReaches(report)) console.log(`MISSED ${sentence}`);
  if (flags.has("--write-readme")) {
    for (const document of ["README.md", "README.zh-CN.md"]) writeIntoDocument(document, markdown);
  }
}

if (flags.has("--help")) {
  console.log(HELP);
} else {
  // An exit by hand, so that what runs on "exit" ends the Workers too.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  const stops: (() => unknown)[] = [];
  try {
    await run(stops);
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}
