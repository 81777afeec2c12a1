// Serves a build as Cloudflare would, with the emulator as AI: npm run preview, npm run preview:pages.
//   --target workers|pages   --port N   --persist DIR   --fresh (an empty database and bucket)   --var NAME=VALUE ...
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fail } from "./toolbox/fail.mjs";
import { prepare } from "./toolbox/prepare.mjs";

await prepare();

const { buildPages } = await import("./toolbox/build-pages.mjs");
const { buildWorker } = await import("./toolbox/build-worker.mjs");
const { localState, migrate, startPagesStack, startWorkersStack } = await import("./toolbox/local-stack.mjs");
const { isPortFree } = await import("./toolbox/ports.mjs");
const { endChildrenWithUs, isStopping } = await import("./toolbox/run.mjs");

const { values } = parseArgs({
  options: {
    target: { type: "string", default: "workers" },
    port: { type: "string", default: process.env.PORT ?? "8788" },
    persist: { type: "string", default: localState },
    fresh: { type: "boolean", default: false },
    var: { type: "string", multiple: true, default: [] },
  },
});

endChildrenWithUs();
const port = Number(values.port);
if (!(await isPortFree(port))) fail(`Port ${port} is in use. Choose another one with --port.`);
const persistDir = values.fresh ? mkdtempSync(join(tmpdir(), "pictor-state-")) : values.persist;
const vars = Object.fromEntries(
  values.var.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
);

const isPages = values.target === "pages";
await (isPages ? buildPages() : buildWorker());
await migrate(persistDir);
const server = await (isPages ? startPagesStack : startWorkersStack)({ port, persistDir, vars });
console.log(`\nThe ${values.target} build is ready at ${server.url}\n`);
server.child.on("exit", (code) => {
  if (!isStopping()) process.exit(code ?? 1);
});
