import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePorts } from "../scripts/toolbox/ports.ts";
import type { BackendPorts } from "./backends-process.ts";

import type { WorkerModule } from "./read-bundle.ts";

/** A Worker under measurement: its own workerd process. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface SubjectOptions {
  readonly name: string;
  readonly modules: readonly WorkerModule[];
  readonly compatibilityDate: string;
  readonly compatibilityFlags: readonly string[];
  readonly backends: BackendPorts;
  /** Bind DB and IMAGES_BUCKET. */
  readonly storage: boolean;
  readonly variables: Readonly<Record<string, string>>;
  /** Bindings whose value is parsed JSON. */
  readonly json: Readonly<Record<string, string>>;
  /** Where the configuration and the modules are written. */
  readonly folder: string;
  /** Opens the inspector, for `--profile`. */
  readonly inspectorPort?: number;
}

const quote = (text: string) => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
const binding = (name: string, value: string) => `(name = ${quote(name)}, ${value})`;
const wrapped = (name: string, module: string, service: string) =>
  binding(
    name,
    `wrapped = (moduleName = ${quote(module)}, innerBindings = [(name = "fetcher", service = ${quote(service)})])`,
  );

/** Writes the modules and the JSON values beside the configuration and returns its text. */
function writeConfiguration(options: SubjectOptions, port: number): string {
  mkdirSync(options.folder, { recursive: true });
  const embed = (file: string, contents: string | Uint8Array) => {
    writeFileSync(join(options.folder, file), contents);
    return `embed ${quote(file)}`;
  };
  const modules = options.modules.map(
    ({ name, kind, contents }, at) => `(name = ${quote(name)}, ${kind} = ${embed(`module-${at}`, contents)})`,
  );
  // The AI and D1 objects are workerd's own, as on Cloudflare; behind them stands another process.
  const bindings = [
    wrapped("AI", "cloudflare-internal:ai-api", "ai"),
    binding("ASSETS", 'service = "assets"'),
    ...(options.storage
      ? [wrapped("DB", "cloudflare-internal:d1-api", "d1"), binding("IMAGES_BUCKET", 'r2Bucket = "r2"')]
      : []),
    ...Object.entries(options.variables).map(([name, text]) => binding(name, `text = ${quote(text)}`)),
    ...Object.entries(options.json).map(([name, text]) =>
      binding(name, `json = ${embed(`${name}.json`, text)}`),
    ),
  ];
  const services = Object.entries(options.backends).map(
    ([name, backendPort]) =>
      `(name = ${quote(name)}, external = (address = "127.0.0.1:${backendPort}", http = ()))`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [${modules.join(",\n        ")}],
      compatibilityDate = ${quote(options.compatibilityDate)},
      compatibilityFlags = [${options.compatibilityFlags.map(quote).join(", ")}],
      bindings = [${bindings.join(",\n        ")}],
    )),
    ${services.join(",\n    ")},
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;
}

async function waitUntilUp(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}:\n${log()}`);
    const reply = await fetch(url, { method: "HEAD" }).catch(() => null);
    if (reply) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`workerd did not answer on ${url} within 15 s:\n${log()}`);
}

/** Starts a Worker in a workerd process of its own on a free loopback port. */
export async function startSubject(options: SubjectOptions): Promise<Subject> {
  const [port = 0] = await freePorts(1);
  const configuration = writeConfiguration(options, port);
  writeFileSync(join(options.folder, "config.capnp"), configuration);
  const require = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"));
  const workerd = (require("workerd") as { default: string }).default;
  const inspector = options.inspectorPort ? [`--inspector-addr=127.0.0.1:${options.inspectorPort}`] : [];
  const child = spawn(workerd, ["serve", "--experimental", ...inspector, "config.capnp"], {
    cwd: options.folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  const collect = (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-8_192);
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilUp(url, child, () => log);
  return {
    name: options.name,
    url,
    pid: child.pid ?? 0,
    async stop() {
      process.off("exit", kill);
      child.kill("SIGTERM");
      await ended;
    },
  };
}
