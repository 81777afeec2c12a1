// node scripts/pictor.mjs COMMAND: every npm script starts here, on whatever Node the machine has. It installs what is
// missing, moves on to the Node that comes with the packages, and only then loads the command, which is TypeScript.
// So this one file may import nothing but Node itself.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const oldestNode = 20;
const root = fileURLToPath(new URL("..", import.meta.url));
const inRoot = (...parts) => join(root, ...parts);
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
const packagedNodeVersion = () => readJson(inRoot("node_modules", "node", "package.json")).version;
const packagedNode = () =>
  inRoot("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

endWithNpm();
await prepare();
const [command] = process.argv.splice(2, 1);
if (!command || !existsSync(inRoot("scripts", `${command}.ts`)))
  fail(`There is no command "${command ?? ""}" in scripts/.`);
await import(`./${command}.ts`).catch((error) => {
  // An option that the command does not have: the sentence says which, the stack would hide it.
  if (String(error?.code).startsWith("ERR_PARSE_ARGS")) fail(error.message);
  throw error;
});

/**
 * Makes sure that the packages of package-lock.json are installed and that this program runs on the Node that
 * comes with them. Where it does not yet, it starts itself again on that Node and never returns.
 */
async function prepare() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < oldestNode) {
    fail(
      `Pictor needs Node ${oldestNode} or newer to start, and this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
  process.chdir(root);
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  process.env.WRANGLER_SEND_METRICS ??= "false";
  process.env.CLOUDFLARE_CF_FETCH_ENABLED ??= "false";
  if (!isInstalled()) await install();
  if (process.versions.node !== packagedNodeVersion()) await continueOnPackagedNode();
}

function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** An npm that is killed ends the shell between it and this program, and nothing else. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
  }, 1000).unref();
}

/** True if every package that the lock file asks for, and this machine can use, is there in that version. */
function isInstalled() {
  if (!existsSync(inRoot("node_modules", ".package-lock.json")) || !existsSync(packagedNode())) return false;
  const wanted = readJson(inRoot("package-lock.json")).packages;
  const present = readJson(inRoot("node_modules", ".package-lock.json")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || (!present[path] && (entry.optional || entry.devOptional || entry.peer))) return true;
    return present[path]?.version === entry.version;
  });
}

async function install() {
  console.log("Installing packages (npm ci) ...");
  const { code, output } = await runNpm(["ci", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    const words = output.split("\n").filter((line) => !line.startsWith("npm warn"));
    console.error(words.slice(0, 25).join("\n"));
    fail(installFailure(output));
  }
  // Its install script puts the binary itself in place of the JavaScript that finds it, except on Windows.
  const file = inRoot("node_modules", "workerd", "bin", "workerd");
  const workerd =
    process.platform === "win32"
      ? spawnSync(process.execPath, [file, "--version"])
      : spawnSync(file, ["--version"]);
  if (workerd.status !== 0) {
    fail(
      "The Workers runtime (workerd) does not run on this system. It needs macOS 13.5+, Windows, or a glibc Linux such as Debian 12 or Ubuntu 22.04 (not Alpine), on x64 or arm64.",
    );
  }
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" };
    const child = spawn(command, [...prefix, ...args], options);
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

function installFailure(output) {
  const table = [
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
      "The package registry cannot be reached. Check the network connection (or the proxy npm uses), then run the command again.",
    ],
    [
      /gyp ERR|not found: make|g\+\+|No C\+\+ compiler/i,
      "A package had to be compiled and no C++ compiler was found. Install one (Debian or Ubuntu: apt-get install build-essential python3; macOS: xcode-select --install), then run the command again.",
    ],
    [/ENOSPC/, "The disk is full. Free about 1 GB, then run the command again."],
    [
      /EACCES|EPERM/,
      "npm may not write to node_modules. Check who owns this directory, then run the command again.",
    ],
    [/spawn npm ENOENT/, "npm was not found. Install it with Node from nodejs.org."],
  ];
  const known = table.find(([pattern]) => pattern.test(output));
  return known ? known[1] : "The packages could not be installed; npm's own words are above.";
}

/** Starts the same command on the packaged Node and ends with its exit code. */
function continueOnPackagedNode() {
  return new Promise(() => {
    const child = spawn(packagedNode(), process.argv.slice(1), { stdio: "inherit" });
    // Ctrl-C reaches the child by itself too (same terminal), which heeds the first signal alone; a signal sent to this
    // process only would not.
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.on("error", (error) =>
      fail(
        `The packaged Node cannot be started (${error.message}). Delete node_modules and run the command again.`,
      ),
    );
    child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  });
}
