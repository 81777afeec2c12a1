import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "./fail.mjs";
import { commandFile, inRoot } from "./paths.mjs";
import { freePorts } from "./ports.mjs";
import { isStopping, runNode, startNode, stop } from "./run.mjs";

export const emulatorConfig = "emulator/wrangler.toml";
export const localConfig = "wrangler.local.toml";
export const localState = inRoot(".wrangler", "state");

/** Brings the local database in `persistDir` up to date with migrations/; does nothing if it already is. */
export async function migrate(persistDir) {
  const folder = inRoot("migrations");
  if (!existsSync(folder)) return;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
  const stamp = createHash("sha256")
    .update(files.map((name) => readFileSync(join(folder, name), "utf8")).join("\0"))
    .digest("hex");
  const stampFile = join(persistDir, "migrated");
  if (
    existsSync(join(persistDir, "v3", "d1")) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === stamp
  )
    return;

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

/**
 * Starts the built app as a Worker, with the emulator as its AI.
 * @param {{port: number, persistDir: string, vars?: Record<string, string>, quiet?: boolean}} options
 */
export async function startWorkersStack({ port, persistDir, vars = {}, quiet = false }) {
  const [inspectorPort] = await freePorts(1);
  return startServer({
    port,
    quiet,
    args: [
      "dev",
      "-c",
      localConfig,
      "-c",
      emulatorConfig,
      "--port",
      port,
      "--inspector-port",
      inspectorPort,
      "--persist-to",
      persistDir,
      ...varFlags("--var", ":", vars),
    ],
  });
}

/**
 * Starts the Pages build as Cloudflare would, with the emulator as its AI, from an empty directory, so that
 * wrangler.toml with its production bindings is not read.
 * @param {{port: number, persistDir: string, vars?: Record<string, string>, quiet?: boolean}} options
 */
export async function startPagesStack({ port, persistDir, vars = {}, quiet = false }) {
  const [inspectorPort] = await freePorts(1);
  const emulator = await startEmulator({ persistDir, quiet });
  const local = readFileSync(inRoot(localConfig), "utf8");
  const setting = (pattern) => pattern.exec(local)?.[1] ?? fail(`${localConfig} has lost ${pattern}`);
  const flags = setting(/compatibility_flags = \[([^\]]*)\]/)
    .replaceAll('"', "")
    .split(/,\s*/);
  const directory = inRoot("dist", "pages");
  const server = await startServer({
    port,
    quiet,
    env: emulator.env,
    cwd: mkdtempSync(join(tmpdir(), "pictor-pages-")),
    args: [
      ...[
        "pages",
        "dev",
        directory,
        "--port",
        port,
        "--inspector-port",
        inspectorPort,
        "--persist-to",
        persistDir,
      ],
      ...["--compatibility-date", setting(/compatibility_date = "([^"]+)"/)],
      ...flags.flatMap((flag) => ["--compatibility-flag", flag]),
      ...["--service", "AI=local-ai#WorkersAI", "--d1", `DB=${setting(/database_id = "([^"]+)"/)}`],
      ...["--r2", `IMAGES_BUCKET=${setting(/bucket_name = "([^"]+)"/)}`],
      ...varFlags("--binding", "=", { ALLOW_ANONYMOUS: "true", ...vars }),
    ],
  });
  return { ...server, stop: () => Promise.all([server.stop(), emulator.stop()]) };
}

/**
 * Starts the emulator alone. Programs given `env` find it; the registry is private, so that two stacks on one
 * machine never answer for each other.
 */
export async function startEmulator({ persistDir, quiet = false }) {
  const [port, inspectorPort] = await freePorts(2);
  const env = { WRANGLER_REGISTRY_PATH: mkdtempSync(join(tmpdir(), "pictor-registry-")) };
  const args = [
    "dev",
    "-c",
    emulatorConfig,
    "--port",
    port,
    "--inspector-port",
    inspectorPort,
    "--persist-to",
    persistDir,
  ];
  return { ...(await startServer({ port, args, env, quiet })), env };
}

const varFlags = (flag, separator, vars) =>
  Object.entries(vars).flatMap(([name, value]) => [flag, `${name}${separator}${value}`]);

async function startServer({ port, args, env = {}, cwd, quiet }) {
  const fullArgs = [
    commandFile("wrangler"),
    ...args.map(String),
    "--ip",
    "127.0.0.1",
    "--show-interactive-dev-session=false",
  ];
  const logs = {
    WRANGLER_HIDE_BANNER: "true",
    WRANGLER_REGISTRY_PATH: mkdtempSync(join(tmpdir(), "pictor-registry-")),
  };
  const child = startNode(fullArgs, { env: { ...logs, ...env }, cwd, output: "capture" });
  let output = "";
  let ready = false;
  const onOutput = (chunk) => {
    output = (output + chunk).slice(-20_000);
    if (ready && !quiet) process.stdout.write(chunk);
  };
  child.stdout.on("data", onOutput);
  child.stderr.on("data", onOutput);

  const deadlineMs = Date.now() + 120_000;
  while (!(await answers(port))) {
    if (isStopping()) await sleep(10_000);
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadlineMs) {
      console.error(output);
      fail("The local server did not start; wrangler's own words are above.");
    }
    await sleep(100);
  }
  ready = true;
  return { child, port, url: `http://localhost:${port}`, stop: () => stop(child) };
}

/** Any answer at all will do: it shows that the server has its bindings and runs the Worker. */
async function answers(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
