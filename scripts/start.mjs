// npm start: installs, builds, migrates the local database and serves the app with the emulator, without any account.
import { fail } from "./toolbox/fail.mjs";
import { prepare } from "./toolbox/prepare.mjs";

await prepare();

const { buildWorker } = await import("./toolbox/build-worker.mjs");
const { localState, migrate, startWorkersStack } = await import("./toolbox/local-stack.mjs");
const { isPortFree, nextFreePort } = await import("./toolbox/ports.mjs");
const { endChildrenWithUs, isStopping } = await import("./toolbox/run.mjs");

endChildrenWithUs();
const port = Number(process.env.PORT ?? 8787);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT must be a number from 1 to 65535, and it is "${process.env.PORT}".`);
if (!(await isPortFree(port))) {
  fail(
    `Port ${port} is in use. Stop the program that holds it, or choose another one: PORT=${await nextFreePort(port)} npm start`,
  );
}

await buildWorker();
await migrate(localState);
const server = await startWorkersStack({ port, persistDir: localState });
console.log(
  `\nPictor is ready at ${server.url}  (Ctrl-C stops it; pictures and history stay in .wrangler/state)\n`,
);
server.child.on("exit", (code) => {
  if (!isStopping()) process.exit(code ?? 1);
});
