// npm start: builds, migrates the local database and serves the app with the emulator, without any account.
import { buildWorker } from "./toolbox/build-worker.ts";
import { fail } from "./toolbox/fail.ts";
import { localState, migrate, startWorkersStack } from "./toolbox/local-stack.ts";
import { choosePort } from "./toolbox/ports.ts";
import { endChildrenWithUs, endWith } from "./toolbox/run.ts";

endChildrenWithUs();
const port = await choosePort(8787, "npm start", fail);
await buildWorker();
await migrate(localState);
const server = await startWorkersStack({ port, persistDir: localState });
endWith(server.child);
console.log(
  `\nPictor is ready at ${server.url}  (Ctrl-C stops it; pictures and history stay in .wrangler/state)\n`,
);
