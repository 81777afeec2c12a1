// Serves a build as Cloudflare would, with the emulator as AI: npm run preview, npm run preview:pages.
//   --target workers|pages   --no-build (what is there already)   --port N   --persist DIR   --fresh (an empty database and bucket)   --var NAME=VALUE ...
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPages } from "./toolbox/build-pages.ts";
import { buildWorker } from "./toolbox/build-worker.ts";
import { fail } from "./toolbox/fail.ts";
import { localState, migrate, startPagesStack, startWorkersStack } from "./toolbox/local-stack.ts";
import { isPortFree } from "./toolbox/ports.ts";
import { endChildrenWithUs, endWith } from "./toolbox/run.ts";

const { values } = parseArgs({
  options: {
    target: { type: "string", default: "workers" },
    port: { type: "string", default: process.env.PORT ?? "8788" },
    persist: { type: "string", default: localState },
    "no-build": { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    quiet: { type: "boolean", default: false },
    var: { type: "string", multiple: true, default: [] },
  },
});

endChildrenWithUs();
const port = Number(values.port);
if (!(await isPortFree(port))) fail(`Port ${port} is in use. Choose another one with --port.`);
const persistDir = values.fresh ? mkdtempSync(join(tmpdir(), "pictor-state-")) : values.persist;
const vars = Object.fromEntries(
  values.var.map((pair) => [pair.split("=", 1)[0], pair.slice(pair.indexOf("=") + 1)]),
);

const isPages = values.target === "pages";
if (!values["no-build"]) await (isPages ? buildPages() : buildWorker());
await migrate(persistDir);
const start = isPages ? startPagesStack : startWorkersStack;
const server = await start({ port, persistDir, vars, quiet: values.quiet });
endWith(server.child);
console.log(`\nThe ${values.target} build is ready at ${server.url}\n`);
