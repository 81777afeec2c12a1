import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "./fail.ts";
import { commandFile, inRoot } from "./paths.ts";
import { patientEsbuild } from "./patient-esbuild.ts";
import { freePorts } from "./ports.ts";
import { hasEnded, hold, isStopping, runNode, startNode, stop } from "./run.ts";

const emulatorConfig = inRoot("emulator", "wrangler.toml");
const localConfig = inRoot("wrangler.local.toml");
export const localState = inRoot(".wrangler", "state");

export interface StackOptions {
  readonly port: number;
  /** Where the local database and bucket keep their files. */
  readonly persistDir: string;
  /** Variables of the app, on top of those of wrangler.local.toml. */
  readonly vars?: Readonly<Record<string, string | undefined>>;
  /** True: nothing of the server's own log is shown. */
  readonly quiet?: boolean;
}

/** Options of stacks whose emulator is a program of its own. */
export interface EmulatorOptions {
  /** Variables of the emulator, such as EMULATOR_FAULT (emulator/README.md). */
  readonly emulatorVars?: Readonly<Record<string, string | undefined>>;
}

export interface RunningServer {
  readonly child: ChildProcess;
  readonly url: string;
  readonly stop: () => Promise<unknown>;
  /** It answers nothing, and takes no time from the browser beside it, until the result is called. */
  readonly hold: () => () => void;
}

/** Brings the local database in `persistDir` up to date with migrations/; does nothing if it already is. */
export async function migrate(persistDir: string): Promise<void> {
  const folder = inRoot("migrations");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  const texts = files.sort().map((name) => readFileSync(join(folder, name), "utf8"));
  const stamp = createHash("sha256").update(texts.join("\0")).digest("hex");
  const stampFile = join(persistDir, "migrated");
  const hasDatabase = existsSync(join(persistDir, "v3", "d1"));
  if (hasDatabase && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;

  const apply = ["d1", "migrations", "apply", "DB", "--local", "-c", localConfig, "--persist-to", persistDir];
  const { code, output } = await runNode([commandFile("wrangler"), ...apply], {
    output: "capture",
    env: { CI: "1" },
  });
  if (code !== 0) {
    console.error(output);
    fail(`The local database in ${persistDir} could not be migrated; wrangler's own words are above.`);
  }
  mkdirSync(persistDir, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Serves the built app as a Worker, with the emulator as its AI. */
export function startWorkersStack({
  port,
  persistDir,
  vars = {},
  quiet,
}: StackOptions): Promise<RunningServer> {
  const configs = ["-c", localConfig, "-c", emulatorConfig];
  const args = ["dev", ...configs, "--persist-to", persistDir, ...flags("--var", ":", vars)];
  return startServer({ port, args, env: privateRegistry(), quiet });
}

/**
 * Serves dist/pages as Cloudflare Pages would, with the emulator as its AI. It runs from an empty directory, so that
 * wrangler does not read wrangler.toml, whose AI needs an account.
 */
export async function startPagesStack({
  port,
  persistDir,
  vars = {},
  emulatorVars,
  quiet,
}: StackOptions & EmulatorOptions): Promise<RunningServer> {
  const emulator = await startEmulator({ persistDir, emulatorVars, quiet });
  const config = readLocalConfig();
  const args = [
    ...["pages", "dev", inRoot("dist", "pages"), "--persist-to", persistDir],
    ...["--compatibility-date", config.compatibilityDate],
    ...config.compatibilityFlags.flatMap((flag) => ["--compatibility-flag", flag]),
    ...["--service", "AI=local-ai#WorkersAI"],
    ...["--d1", `DB=${config.databaseId}`, "--r2", `IMAGES_BUCKET=${config.bucketName}`],
    ...flags("--binding", "=", { ALLOW_ANONYMOUS: "true", ...vars }),
  ];
  const cwd = mkdtempSync(join(tmpdir(), "pictor-pages-"));
  const server = await startServer({ port, args, env: emulator.env, quiet, cwd });
  return {
    ...server,
    stop: () => Promise.all([server.stop(), emulator.stop()]),
    hold: () => {
      const releases = [server.hold(), emulator.hold()];
      return () => {
        for (const release of releases) release();
      };
    },
  };
}

/** Starts the emulator alone, on any free port. A Worker or a Next server started with `env` finds it by name. */
export async function startEmulator({
  persistDir,
  emulatorVars = {},
  quiet,
}: Pick<StackOptions, "persistDir" | "quiet"> & EmulatorOptions) {
  const [port = 0] = await freePorts(1);
  const env = privateRegistry();
  const args = [
    "dev",
    "-c",
    emulatorConfig,
    "--persist-to",
    persistDir,
    ...flags("--var", ":", emulatorVars),
  ];
  return { ...(await startServer({ port, args, env, quiet })), env };
}

/** Workers find each other through a directory. A private one keeps two stacks on one machine apart. */
const privateRegistry = () => ({ WRANGLER_REGISTRY_PATH: mkdtempSync(join(tmpdir(), "pictor-registry-")) });

function flags(
  flag: string,
  separator: string,
  vars: Readonly<Record<string, string | undefined>>,
): string[] {
  return Object.entries(vars).flatMap(([name, value]) => [flag, `${name}${separator}${value ?? ""}`]);
}

/** The settings that `wrangler pages dev` takes as flags. */
function readLocalConfig() {
  const text = readFileSync(localConfig, "utf8");
  const find = (pattern: RegExp) =>
    pattern.exec(text)?.[1] ?? fail(`wrangler.local.toml has no ${pattern.source}`);
  return {
    compatibilityDate: find(/^compatibility_date = "([^"]+)"/m),
    compatibilityFlags: [...find(/^compatibility_flags = \[([^\]]+)\]/m).matchAll(/"(\w+)"/g)].map(
      ([, flag]) => flag ?? "",
    ),
    databaseId: find(/^database_id = "([^"]+)"/m),
    bucketName: find(/^bucket_name = "([^"]+)"/m),
  };
}

interface ServerOptions extends Pick<StackOptions, "port" | "quiet"> {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

async function startServer({ port, args, env, cwd, quiet }: ServerOptions): Promise<RunningServer> {
  const [inspectorPort] = await freePorts(1);
  const listen = ["--ip", "127.0.0.1", "--port", `${port}`, "--inspector-port", `${inspectorPort}`];
  const child = startNode(
    [commandFile("wrangler"), ...args, ...listen, "--show-interactive-dev-session=false"],
    {
      env: { WRANGLER_HIDE_BANNER: "true", ...patientEsbuild(), ...env },
      output: "capture",
      ...(cwd ? { cwd } : {}),
    },
  );
  let output = "";
  let isReady = false;
  const onOutput = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
    if (isReady && !quiet) process.stdout.write(chunk);
  };
  child.stdout?.on("data", onOutput);
  child.stderr?.on("data", onOutput);

  const deadline = Date.now() + 120_000;
  while (!(await answers(port))) {
    if (isStopping()) await sleep(10_000);
    if (hasEnded(child) || Date.now() > deadline) {
      console.error(output);
      fail("The local server did not start; wrangler's own words are above.");
    }
    await sleep(100);
  }
  isReady = true;
  return { child, url: `http://localhost:${port}`, stop: () => stop(child), hold: () => hold(child) };
}

/** Any answer at all will do: it shows that the server has its bindings and runs the Worker. */
async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
